using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace SessionLab.Cluster.Stores;

/// <summary>Opens pooled connections to one SQLite file.</summary>
public sealed class SqliteDataSource(string file) : DbDataSource
{
    /// <summary>How long a writer waits for the others.</summary>
    internal static readonly TimeSpan LockWait = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public override string ConnectionString { get; } = new SqliteConnectionStringBuilder
    {
        DataSource = file,
        DefaultTimeout = (int)LockWait.TotalSeconds,
    }.ToString();

    /// <summary>A connection that writes: every commit waits until the disk has it.</summary>
    internal SqliteConnection Open()
    {
        var connection = new SqliteConnection(ConnectionString);
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "pragma synchronous = full";
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

    /// <inheritdoc/>
    protected override DbConnection CreateDbConnection() => new SqliteConnection(ConnectionString);
}
