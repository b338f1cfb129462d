using System.Globalization;
using Microsoft.Data.Sqlite;
using SessionLab.Cluster.Clocks;
using SessionLab.Cluster.Tests.Nodes;
using SessionLab.Cluster.Tests.Stores;
using StackExchange.Redis;

namespace SessionLab.Cluster.Tests.Modes;

/// <summary>What a client is told when the store fails is true.</summary>
public sealed class StoreFailureTests
{
    [Theory, InlineData("redis-server"), InlineData("Garnet")]
    public async Task A_load_from_a_dead_redis_is_certainly_not_applied(string server)
    {
        await using var cluster = await ClusterUnderTest.StartAsync("redis", server);
        var visitor = new Visitor(3);
        await visitor.LogInAsync(cluster.First);
        ((RedisProcess)cluster.Store!).Kill();

        var refused = await visitor.IncrementAsync(cluster.First);

        Assert.Equal((503, "not-applied", "none"), (refused.Status, refused.Outcome, refused.Session));
    }

    [Fact]
    public async Task A_save_that_redis_never_confirmed_is_unknown()
    {
        await using var cluster = await ClusterUnderTest.StartAsync("redis", "redis-server");
        var visitor = new Visitor(3);
        await visitor.LogInAsync(cluster.First);
        await using var other = await ConnectionMultiplexer.ConnectAsync(((RedisProcess)cluster.Store!).Endpoint + ",allowAdmin=true");
        await other.GetDatabase().ExecuteAsync("CLIENT", "PAUSE", 60_000.ToString(CultureInfo.InvariantCulture), "WRITE");

        var refused = await visitor.IncrementAsync(cluster.First);

        Assert.Equal((503, "unknown", "none"), (refused.Status, refused.Outcome, refused.Session));
    }

    [Fact]
    public async Task A_save_that_redis_refused_is_certainly_not_applied()
    {
        await using var cluster = await ClusterUnderTest.StartAsync("redis", "redis-server");
        await using var other = await ConnectionMultiplexer.ConnectAsync(((RedisProcess)cluster.Store!).Endpoint + ",allowAdmin=true");
        await other.GetDatabase().ExecuteAsync("CONFIG", "SET", "maxmemory", "1");

        var refused = await new Visitor(3).GetAsync(cluster.First, "/");

        Assert.Equal((503, "not-applied", null), (refused.Status, refused.Outcome, refused.Cookie));
    }

    [Fact]
    public async Task A_database_without_its_table_certainly_applies_nothing()
    {
        await using var cluster = await ClusterUnderTest.StartAsync("database", "SQLite");
        await ExecuteAsync(cluster, "drop table sessionlab_sessions");

        var save = await new Visitor(3).GetAsync(cluster.First, "/");
        var load = await new Visitor(4) { Cookie = "any" }.GetAsync(cluster.First, "/");

        Assert.Equal([(503, "not-applied"), (503, "not-applied")], [(save.Status, save.Outcome), (load.Status, load.Outcome)]);
    }

    [Fact]
    public async Task A_save_after_another_request_ended_the_session_does_not_bring_it_back()
    {
        await using var cluster = await ClusterUnderTest.StartAsync("redis", "Garnet");
        var visitor = new Visitor(3);
        await visitor.LogInAsync(cluster.First);
        var late = NodeUnderTest.Request(visitor.Cookie);
        var session = await cluster.First.Mode.LoadAsync(late);
        await visitor.PostAsync(cluster.First, "/logout", ("bye", "1"));

        var refused = await Record.ExceptionAsync(() => cluster.First.Mode.SaveAsync(late, session).AsTask());

        Assert.Equal(409, Assert.IsType<SessionLab.Cluster.Sessions.SessionRefusedException>(refused).Status);
    }

    [Fact]
    public async Task Expired_rows_are_cleaned_out_of_the_database()
    {
        await using var cluster = await ClusterUnderTest.StartAsync("database", "SQLite");
        await new Visitor(3).GetAsync(cluster.First, "/");

        // The cleaner works beside the test: the clock goes on until it has been there.
        do
            cluster.Clock.Advance(TimeSpan.FromMinutes(1));
        while (await ExecuteAsync(cluster, "select count(*) from sessionlab_sessions") > 0);

        Assert.Equal(0, await ExecuteAsync(cluster, "select count(*) from sessionlab_sessions"));
    }

    [Fact]
    public async Task Rows_of_another_cluster_are_cleaned_out_when_its_own_clock_says_so()
    {
        await using var cluster = await ClusterUnderTest.StartAsync("database", "SQLite");
        // An hour of the other's time passes in a second: what it saves it may use for a third of one.
        var other = cluster.Settings with { Name = "other", Ledger = null, Clock = new ClockSettings(cluster.Clock.GetUtcNow(), 3600) };
        await using var hasty = await NodeUnderTest.StartAsync(other, cluster.Clock);
        var visitor = new Visitor(3);
        await visitor.LogInAsync(cluster.First);
        await new Visitor(4).GetAsync(hasty, "/");
        Assert.Equal(2, await ExecuteAsync(cluster, "select count(*) from sessionlab_sessions"));

        do
            cluster.Clock.Advance(TimeSpan.FromMilliseconds(100));
        while (await ExecuteAsync(cluster, "select count(*) from sessionlab_sessions") > 1);

        Assert.Equal(200, (await visitor.GetAsync(cluster.Second, "/main")).Status);
    }

    private static async Task<long?> ExecuteAsync(ClusterUnderTest cluster, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={cluster.Settings.Sqlite}");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long?)await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
