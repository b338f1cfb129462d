using System.Globalization;
using Npgsql;

namespace SessionLab.Cluster.Stores;

/// <summary>Asks a PostgreSQL server which version it is.</summary>
public static class PostgresInfo
{
    internal const string Product = "PostgreSQL";

    /// <summary>The query for its version.</summary>
    internal const string Version = "select current_setting('server_version')";

    /// <summary>The query for when the server was started, and for the database: together they tell it from any other.</summary>
    internal const string Instance = "select extract(epoch from pg_postmaster_start_time())::text || ' ' || current_database()";

    /// <summary>A server that does not answer is a <see cref="ClusterException"/>.</summary>
    /// <param name="connectionString">As Npgsql reads it; user and password are not repeated in the answer.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<StoreInfo> ReadAsync(string connectionString, CancellationToken cancellation = default)
    {
        var where = Where(connectionString);
        try
        {
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync(cancellation);
            return new StoreInfo(Product, await AskAsync(connection, Version, cancellation), where, Forgets: false)
            {
                Instance = await AskAsync(connection, Instance, cancellation),
            };
        }
        catch (NpgsqlException error)
        {
            throw new ClusterException($"no PostgreSQL server answers at {where}: {error.Message}", error);
        }
    }

    private static async Task<string> AskAsync(NpgsqlConnection connection, string query, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(query, connection);
        return (string?)await command.ExecuteScalarAsync(cancellation) ?? "";
    }

    /// <summary>host:port/database.</summary>
    internal static string Where(string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        return string.Create(CultureInfo.InvariantCulture, $"{parts.Host}:{parts.Port}/{parts.Database ?? parts.Username}");
    }
}
