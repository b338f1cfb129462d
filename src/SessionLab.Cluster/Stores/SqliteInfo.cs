using Microsoft.Data.Sqlite;

namespace SessionLab.Cluster.Stores;

/// <summary>Asks the embedded SQLite who it is.</summary>
public static class SqliteInfo
{
    /// <summary>The version is the library's; the file, as SQLite itself found it, tells it from any other.</summary>
    internal static SqlIdentity Identity { get; } = new(
        "SQLite", "select sqlite_version()", "select file from pragma_database_list where name = 'main'");

    /// <summary>The version, the file, and how fast its disk is.</summary>
    /// <param name="file">The database's file, which is made when it is missing.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<StoreInfo> ReadAsync(string file, CancellationToken cancellation = default)
    {
        await using var connection = await OpenAsync(file, cancellation);
        return (await Identity.ReadAsync(connection, "embedded", cancellation)) with
        {
            SyncUs = DiskSync.MedianUs(Path.GetDirectoryName(file)!),
        };
    }

    /// <summary>What is in the file and its log, bytes; free pages do not count.</summary>
    /// <param name="file">The database's file.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<long?> UsedBytesAsync(string file, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(file, cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "select (page_count - freelist_count) * page_size from pragma_page_count, pragma_freelist_count, pragma_page_size";
        return (long?)await command.ExecuteScalarAsync(cancellation);
    }

    private static async Task<SqliteConnection> OpenAsync(string file, CancellationToken cancellation)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        await connection.OpenAsync(cancellation);
        return connection;
    }
}
