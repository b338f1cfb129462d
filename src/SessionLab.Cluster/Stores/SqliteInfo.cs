using Microsoft.Data.Sqlite;

namespace SessionLab.Cluster.Stores;

/// <summary>Asks the embedded SQLite which version it is.</summary>
public static class SqliteInfo
{
    /// <summary>Needs no file: the version is the library's.</summary>
    public static async Task<StoreInfo> ReadAsync(CancellationToken cancellation = default)
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync(cancellation);
        return new StoreInfo("SQLite", connection.ServerVersion, "embedded", Forgets: false);
    }
}
