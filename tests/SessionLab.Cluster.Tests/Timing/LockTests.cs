using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using SessionLab.Cluster.Stores;
using SessionLab.Cluster.Tests.Nodes;
using SessionLab.Cluster.Timing;

namespace SessionLab.Cluster.Tests.Timing;

public sealed class LockTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task Waiting_for_another_writer_is_no_part_of_the_save()
    {
        await using var store = new SqliteStore(_folder["sessions.db"]);
        await store.PrepareAsync("create table t (x)");
        await using var other = await HoldAsync();
        var meter = new RequestMeter(_clock);

        using (meter.In(RequestPhase.Save))
        {
            // It has asked for the lock by the time the call comes back without a result.
            var write = store.WriteAsync(meter, "insert into t values (@p0)", 1);
            _clock.Advance(TimeSpan.FromMilliseconds(70));
            await EndAsync(other);
            Assert.Equal(1, await write);
        }

        Assert.Equal((70_000, 0), (meter.Phases.Us(RequestPhase.Lock), meter.Phases.Us(RequestPhase.Save)));
    }

    [Fact]
    public async Task Waiting_for_the_nodes_own_turn_is_waiting_for_a_lock_too()
    {
        await using var store = new SqliteStore(_folder["sessions.db"]);
        await store.PrepareAsync("create table t (x)");
        await using var other = await HoldAsync();
        var (first, second) = (new RequestMeter(_clock), new RequestMeter(_clock));

        var writes = new[] { first, second }.Select(meter => store.WriteAsync(meter, "insert into t values (@p0)", 1)).ToList();
        _clock.Advance(TimeSpan.FromMilliseconds(70));
        await EndAsync(other);
        await Task.WhenAll(writes);

        Assert.Equal((70_000, 70_000), (first.Phases.Us(RequestPhase.Lock), second.Phases.Us(RequestPhase.Lock)));
    }

    public void Dispose()
    {
        // Windows deletes no file that a pooled connection holds open.
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    private async Task<SqliteConnection> HoldAsync()
    {
        var connection = new SqliteConnection($"Data Source={_folder["sessions.db"]}");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await ExecuteAsync(connection, "begin immediate");
        return connection;
    }

    private static Task EndAsync(SqliteConnection connection) => ExecuteAsync(connection, "commit");

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
