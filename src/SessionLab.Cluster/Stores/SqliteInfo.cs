using Microsoft.Data.Sqlite;

namespace SessionLab.Cluster.Stores;

/// <summary>Asks the embedded SQLite who it is.</summary>
public static class SqliteInfo
{
    internal const string Product = "SQLite";

    /// <summary>The query for its version, which is the library's.</summary>
    internal const string Version = "select sqlite_version()";

    /// <summary>The query for its file, as SQLite itself found it.</summary>
    internal const string Instance = "select file from pragma_database_list where name = 'main'";

    /// <summary>The version, the file, and how fast its disk is.</summary>
    /// <param name="file">The database's file, which is made when it is missing.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<StoreInfo> ReadAsync(string file, CancellationToken cancellation = default)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        await connection.OpenAsync(cancellation);
        return new StoreInfo(Product, await AskAsync(connection, Version, cancellation), "embedded", Forgets: false)
        {
            Instance = await AskAsync(connection, Instance, cancellation),
            SyncUs = DiskSync.MedianUs(Path.GetDirectoryName(file)!),
        };
    }

    private static async Task<string> AskAsync(SqliteConnection connection, string query, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        return (string?)await command.ExecuteScalarAsync(cancellation) ?? "";
    }
}
