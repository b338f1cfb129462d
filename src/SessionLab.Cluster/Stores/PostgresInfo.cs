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
    public static Task<StoreInfo> ReadAsync(string connectionString, CancellationToken cancellation = default) => AskAsync(
        connectionString, connection => Identity.ReadAsync(connection, Where(connectionString), cancellation), cancellation);

    /// <summary>What the table of the sessions takes with its indexes, bytes.</summary>
    /// <param name="connectionString">As above.</param>
    /// <param name="cancellation">Gives up.</param>
    public static Task<long?> TableBytesAsync(string connectionString, CancellationToken cancellation) => AskAsync(
        connectionString,
        async connection =>
        {
            await using var command = new NpgsqlCommand($"select pg_total_relation_size('{SessionTable.Name}')", connection);
            return (long?)await command.ExecuteScalarAsync(cancellation);
        },
        cancellation);

    private static async Task<T> AskAsync<T>(string connectionString, Func<NpgsqlConnection, Task<T>> ask, CancellationToken cancellation)
    {
        try
        {
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync(cancellation);
            return await ask(connection);
        }
        catch (NpgsqlException error)
        {
            throw new ClusterException($"no PostgreSQL server answers at {Where(connectionString)}: {error.Message}", error);
        }
    }

    /// <summary>host:port/database.</summary>
    internal static string Where(string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        return string.Create(CultureInfo.InvariantCulture, $"{parts.Host}:{parts.Port}/{parts.Database ?? parts.Username}");
    }
}
