using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace SessionLab.Cluster.Stores;

/// <summary>A SQLite file that the nodes of one machine share.</summary>
/// <remarks>
/// SQLite's calls block. A read takes microseconds and in WAL never waits for a writer. A write waits for the disk and for the
/// other nodes' writers, so a node makes one at a time and the others queue without a thread: the disk can hold one thread of
/// the pool, never all, and only one writer a node competes for the lock. A thread of its own for writes cost more than the
/// write: two wake-ups a request.
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
    private readonly SemaphoreSlim _turn = new(1);

    /// <inheritdoc/>
    public override async Task PrepareAsync(string schema)
    {
        await WriteAsync("pragma journal_mode = wal");
        await WriteAsync(schema);
    }

    /// <inheritdoc/>
    public override async Task<int> WriteAsync(string sql, params object[] values)
    {
        await _turn.WaitAsync();
        try
        {
            // A single statement takes the write lock when it begins, as BEGIN IMMEDIATE does, without two more statements.
            return await base.WriteAsync(sql, values);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _turn.Dispose();
    }

    /// <inheritdoc/>
    protected override bool CertainlyNotApplied(DbException failure) =>
        failure is SqliteException { SqliteErrorCode: Error or Busy or Locked or ReadOnly or Full or CannotOpen or Constraint };
}
