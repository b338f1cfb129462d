using SessionLab.Cluster.Flaws;
using SessionLab.Cluster.Sessions;
using SessionLab.Cluster.Tests.Nodes;
using SessionLab.Cluster.Tests.Stores;
using StackExchange.Redis;

namespace SessionLab.Cluster.Tests.Modes;

/// <summary>Each flaw does its harm, and the right way of building does not.</summary>
public sealed class FlawTests
{
    [Theory]
    [InlineData("", 503, "1")]
    [InlineData(CommitAfterResponse.Name, 200, "1")] // promised, and nobody hears that the store refused
    public async Task Who_commits_after_the_response_promises_what_the_store_then_refuses(string flaw, int status, string kept)
    {
        await using var cluster = await ClusterUnderTest.StartAsync("redis", "redis-server", flaw);
        var visitor = new Visitor(3);
        await visitor.LogInAsync(cluster.First);
        await using var store = await ConnectionMultiplexer.ConnectAsync(((RedisProcess)cluster.Store!).Endpoint + ",allowAdmin=true");
        await store.GetDatabase().ExecuteAsync("CONFIG", "SET", "min-replicas-to-write", "1");
        Assert.Equal(status, (await visitor.IncrementAsync(cluster.First)).Status);
        // With the flaw the answer says nothing of when the save is tried; the server counts whom it has refused.
        await Eventually.IsTrueAsync(
            async () => ((string?)await store.GetDatabase().ExecuteAsync("INFO", "errorstats"))!.Contains("NOREPLICAS", StringComparison.Ordinal), "the save is refused");
        await store.GetDatabase().ExecuteAsync("CONFIG", "SET", "min-replicas-to-write", "0");
        Assert.Equal(kept, (await visitor.GetAsync(cluster.First, "/main"))["count"]);
    }

    [Theory]
    [InlineData("", 503, "none")]
    [InlineData(EmptyWhenUnreachable.Name, 200, "created")] // the page of a stranger, although the visitor is logged in
    public async Task Who_takes_what_cannot_be_loaded_for_empty_greets_a_visitor_as_a_stranger(string flaw, int status, string state)
    {
        await using var cluster = await ClusterUnderTest.StartAsync("redis", "Garnet", flaw);
        var visitor = new Visitor(3);
        await visitor.LogInAsync(cluster.First);
        ((RedisProcess)cluster.Store!).Kill();
        var cookie = visitor.Cookie;
        var answer = await visitor.GetAsync(cluster.First, "/main");
        Assert.Equal((status, state, cookie), (answer.Status, answer.State, visitor.Cookie));
        Assert.Equal(503, (await visitor.IncrementAsync(cluster.First)).Status);
    }

    [Fact]
    public async Task With_commit_after_response_every_mode_still_keeps_what_is_not_disturbed()
    {
        await using var cluster = await ClusterUnderTest.StartAsync("jwt", "HS256", CommitAfterResponse.Name);
        var visitor = new Visitor(3);
        await visitor.LogInAsync(cluster.First);
        await visitor.IncrementAsync(cluster.First);
        Assert.Equal("2", (await visitor.GetAsync(cluster.First, "/main"))["count"]);
    }

    [Theory]
    [InlineData("HS256", "", "found")]
    [InlineData("HS256", KeyPerNode.Name, "created")]
    [InlineData("RS256", KeyPerNode.Name, "created")]
    public async Task With_a_key_per_node_no_other_node_takes_the_token(string signature, string flaw, string state)
    {
        await using var cluster = await ClusterUnderTest.StartAsync("jwt", signature, flaw);
        var visitor = new Visitor(3);
        await visitor.LogInAsync(cluster.First);
        Assert.Equal("found", (await visitor.GetAsync(cluster.First, "/main")).State);
        Assert.Equal(state, (await visitor.GetAsync(cluster.Second, "/main")).State);
    }

    [Theory]
    [InlineData("", 409)]
    [InlineData(WholeBlobOverwrite.Name, 0)]
    public async Task Overwriting_the_whole_row_loses_the_write_of_a_request_that_crossed(string flaw, int refused)
    {
        await using var cluster = await ClusterUnderTest.StartAsync("database", "SQLite", flaw);
        var visitor = new Visitor(3);
        await visitor.LogInAsync(cluster.First);
        var (late, id) = (NodeUnderTest.Request(visitor.Cookie), visitor.Cookie);
        var session = await cluster.First.Mode.LoadAsync(late);
        await visitor.IncrementAsync(cluster.Second);
        session.Touch(cluster.Clock.GetUtcNow());
        var failure = await Record.ExceptionAsync(() => cluster.First.Mode.SaveAsync(late, session).AsTask());
        Assert.Equal(refused, (failure as SessionRefusedException)?.Status ?? 0);
        Assert.Equal(flaw.Length > 0 ? "1" : "2", (await new Visitor(4) { Cookie = id }.GetAsync(cluster.Second, "/main"))["count"]);
    }
}
