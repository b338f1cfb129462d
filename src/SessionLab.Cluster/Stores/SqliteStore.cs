using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace SessionLab.Cluster.Stores;

/// <summary>A SQLite file that the nodes of one machine share.</summary>
/// <remarks>
/// SQLite's calls block. A read takes microseconds and in WAL never waits for a writer, so it stays on the caller's thread. A
/// write waits for the disk and for the other nodes' writers, so it goes to a thread of its own: the node's writes then
/// queue in the order they came instead of blocking the thread pool, and only one writer a node competes for the lock.
/// </remarks>
public sealed class SqliteStore(string file) : SqlStore(new SqliteDataSource(file))
{
    private const int Error = 1;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int Constraint = 19;
    private readonly WorkThread _writer = new("sqlite writer");

    /// <inheritdoc/>
    public override async Task PrepareAsync(string schema)
    {
        await WriteAsync("pragma journal_mode = wal");
        await WriteAsync(schema);
    }

    /// <inheritdoc/>
    public override Task<int> WriteAsync(string sql, params object[] values) =>
        // A single statement takes the write lock when it begins, as BEGIN IMMEDIATE does, without two more statements.
        _writer.RunAsync(() => base.WriteAsync(sql, values).GetAwaiter().GetResult());

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        _writer.Dispose();
        await base.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override bool CertainlyNotApplied(DbException failure) =>
        failure is SqliteException { SqliteErrorCode: Error or Busy or Locked or ReadOnly or Full or CannotOpen or Constraint };
}
