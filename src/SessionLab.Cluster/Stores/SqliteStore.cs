using System.Data.Common;
using Microsoft.Data.Sqlite;
using SessionLab.Cluster.Timing;
using SQLitePCL;

namespace SessionLab.Cluster.Stores;

/// <summary>A SQLite file that the nodes of one machine share.</summary>
/// <remarks>
/// SQLite's calls block. A read takes microseconds and in WAL never waits for a writer. A write waits for the disk and for the
/// other nodes' writers, so a node makes one at a time and the others queue without a thread: the disk can hold one thread of
/// the pool, never all. The lock is asked for every millisecond: SQLite's own back-off grows to 100 ms, and while one write of
/// a node sleeps that long, all others of the node wait behind it.
/// </remarks>
public sealed class SqliteStore(SqliteDataSource source) : SqlStore(source)
{
    private const int Error = 1;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int Constraint = 19;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(1);
    private readonly SemaphoreSlim _turn = new(1);
    private SqliteConnection? _writer;

    /// <summary>Opens the file, which is made when it is missing.</summary>
    public SqliteStore(string file)
        : this(new SqliteDataSource(file))
    {
    }

    /// <inheritdoc/>
    public override async Task PrepareAsync(string schema)
    {
        var nobody = RequestMeter.OfNobody();
        await base.WriteAsync(nobody, "pragma journal_mode = wal");
        await WriteAsync(nobody, schema);
    }

    /// <inheritdoc/>
    public override async Task<int> WriteAsync(RequestMeter meter, string sql, params object[] values)
    {
        meter.Send(Bytes(values));
        var asked = TimeProvider.System.GetTimestamp();
        using var waiting = meter.In(RequestPhase.Lock);
        if (!await _turn.WaitAsync(SqliteDataSource.LockWait))
            throw Refused(new SqliteException("The node's turn to write did not come.", Busy));
        try
        {
            _writer ??= source.Open();
            await BeginAsync(_writer, asked);
            using var writing = meter.In(RequestPhase.Save);
            return await CommitAsync(_writer, sql, values);
        }
        catch (SqliteException failure)
        {
            throw Refused(failure);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    private protected override SqlIdentity Identity => SqliteInfo.Identity;

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        if (_writer is not null)
            await _writer.DisposeAsync();
        await base.DisposeAsync();
        _turn.Dispose();
    }

    /// <inheritdoc/>
    protected override bool CertainlyNotApplied(DbException failure) =>
        failure is SqliteException { SqliteErrorCode: Error or Busy or Locked or ReadOnly or Full or CannotOpen or Constraint };

    // Asked past the driver, which sleeps 150 ms when the file is busy.
    private static async Task BeginAsync(SqliteConnection connection, long asked)
    {
        while (raw.sqlite3_exec(connection.Handle, "begin immediate") is not raw.SQLITE_OK and var code)
        {
            if (code != Busy || TimeProvider.System.GetElapsedTime(asked) > SqliteDataSource.LockWait)
                throw new SqliteException("The write lock could not be had.", code);
            await Task.Delay(BetweenTries);
        }
    }

    private static async Task<int> CommitAsync(SqliteConnection connection, string sql, object[] values)
    {
        try
        {
            var rows = await ExecuteAsync(connection, sql, values);
            await ExecuteAsync(connection, "commit", []);
            return rows;
        }
        catch (SqliteException)
        {
            // Left open, the transaction would lock every node out; SQLite may have rolled it back already, which is no error here.
            _ = raw.sqlite3_exec(connection.Handle, "rollback");
            throw;
        }
    }
}
