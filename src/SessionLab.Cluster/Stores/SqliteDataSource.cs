using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace SessionLab.Cluster.Stores;

/// <summary>Opens pooled connections to one SQLite file with the settings that a shared file needs.</summary>
public sealed class SqliteDataSource(string file) : DbDataSource
{
    private const int LockWaitMs = 5000;

    // Microsoft.Data.Sqlite itself sleeps 150 ms when the file is busy; SQLite's own wait is finer, and set per connection.
    private static readonly string Settings = FormattableString.Invariant(
        $"pragma busy_timeout = {LockWaitMs}; pragma synchronous = full");

    /// <inheritdoc/>
    public override string ConnectionString { get; } = new SqliteConnectionStringBuilder
    {
        DataSource = file,
        DefaultTimeout = LockWaitMs / 1000,
    }.ToString();

    /// <inheritdoc/>
    protected override DbConnection CreateDbConnection() => new SqliteConnection(ConnectionString);

    /// <inheritdoc/>
    protected override DbConnection OpenDbConnection()
    {
        var connection = new SqliteConnection(ConnectionString);
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = Settings;
            command.ExecuteNonQuery();
            return connection;
        }
        catch (SqliteException)
        {
            // The caller never sees the connection, so it is closed here.
            connection.Dispose();
            throw;
        }
    }
}
