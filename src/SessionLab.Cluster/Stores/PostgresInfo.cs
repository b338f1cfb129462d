using System.Globalization;
using Npgsql;

namespace SessionLab.Cluster.Stores;

/// <summary>Asks a PostgreSQL server who it is.</summary>
public static class PostgresInfo
{
    /// <summary>When the server was started, and the database, together tell it from any other.</summary>
    internal static SqlIdentity Identity { get; } = new(
        "PostgreSQL", "select current_setting('server_version')",
        "select extract(epoch from pg_postmaster_start_time())::text || ' ' || current_database()");

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
            return await Identity.ReadAsync(connection, where, cancellation);
        }
        catch (NpgsqlException error)
        {
            throw new ClusterException($"no PostgreSQL server answers at {where}: {error.Message}", error);
        }
    }

    /// <summary>host:port/database.</summary>
    internal static string Where(string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        return string.Create(CultureInfo.InvariantCulture, $"{parts.Host}:{parts.Port}/{parts.Database ?? parts.Username}");
    }
}
