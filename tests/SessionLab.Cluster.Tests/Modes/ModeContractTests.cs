using SessionLab.Cluster.Modes;
using SessionLab.Cluster.Sessions;
using SessionLab.Cluster.Tests.Nodes;

namespace SessionLab.Cluster.Tests.Modes;

/// <summary>What every mode must do, and what its claims say it does not.</summary>
public sealed class ModeContractTests
{
    public static TheoryData<string, string> Modes => ModeVariants.All;

    public static TheoryData<string, string> ModesThatRefuse { get; } = new(
        ModeVariants.All.Select(variant => variant.Data).Where(variant => ModeCatalog.Named(variant.Item1).Claims.Parallel == ParallelSaves.Refused));

    [Theory, MemberData(nameof(Modes))]
    public async Task The_first_request_creates_a_session_and_the_next_finds_it(string mode, string store)
    {
        await using var cluster = await ClusterUnderTest.StartAsync(mode, store);
        var visitor = new Visitor(3);

        var landing = await visitor.GetAsync(cluster.First, "/");
        var main = await visitor.GetAsync(cluster.First, "/main");

        Assert.Equal("created;version=1;count=0", landing.Session);
        Assert.Equal("found;version=2;count=0", main.Session);
        Assert.Equal("n1;incarnation=1", main.Node);
    }

    [Theory, MemberData(nameof(Modes))]
    public async Task After_the_login_the_profile_shows_the_user(string mode, string store)
    {
        await using var cluster = await ClusterUnderTest.StartAsync(mode, store);
        var visitor = new Visitor(3);

        await visitor.GetAsync(cluster.First, "/");
        var login = await visitor.LogInAsync(cluster.First, "u0003");
        var profile = await visitor.GetAsync(cluster.First, "/profile");

        Assert.Equal("found;version=2;count=1;user=3;tail=\"3.2\"", login.Session);
        Assert.Equal(200, profile.Status);
        Assert.StartsWith("u0003 ", profile.Body, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Modes))]
    public async Task A_login_changes_the_id_and_ends_the_old_one_unless_nothing_can_be_revoked(string mode, string store)
    {
        await using var cluster = await ClusterUnderTest.StartAsync(mode, store);
        var visitor = new Visitor(3);
        var thief = new Visitor(4);

        await visitor.GetAsync(cluster.First, "/");
        thief.Cookie = visitor.Cookie;
        await visitor.LogInAsync(cluster.First);
        var stolen = await thief.GetAsync(cluster.First, "/main");

        Assert.Equal(mode == "jwt" ? "found" : "created", stolen.State);
        Assert.Null(stolen["user"]);
        Assert.NotEqual(thief.Cookie, visitor.Cookie);
    }

    [Theory, MemberData(nameof(Modes))]
    public async Task A_presented_unknown_id_gets_a_new_one(string mode, string store)
    {
        await using var cluster = await ClusterUnderTest.StartAsync(mode, store);
        var visitor = new Visitor(3) { Cookie = "planted" };

        var landing = await visitor.GetAsync(cluster.First, "/");

        Assert.Equal("created", landing.State);
        Assert.NotNull(landing.Cookie);
        Assert.NotEqual("planted", visitor.Cookie);
    }

    [Theory, MemberData(nameof(Modes))]
    public async Task A_logout_ends_the_session_and_the_visitor_is_asked_to_forget_it(string mode, string store)
    {
        await using var cluster = await ClusterUnderTest.StartAsync(mode, store);
        var visitor = new Visitor(3);
        await visitor.LogInAsync(cluster.First);
        var kept = new Visitor(4) { Cookie = visitor.Cookie };

        var logout = await visitor.PostAsync(cluster.First, "/logout", ("bye", "1"));
        var replay = await kept.GetAsync(cluster.First, "/main");

        Assert.Equal("ended;version=2;count=2;user=3;tail=\"3.1 3.2\"", logout.Session);
        Assert.Null(visitor.Cookie);
        Assert.Equal(cluster.Claims.Revocable ? "created" : "found", replay.State);
    }

    [Theory, MemberData(nameof(Modes))]
    public async Task The_tail_keeps_the_last_64_writes_in_order(string mode, string store)
    {
        await using var cluster = await ClusterUnderTest.StartAsync(mode, store);
        var visitor = new Visitor(3);
        var last = await visitor.LogInAsync(cluster.First);

        for (var i = 0; i < 69; i++)
            last = await visitor.IncrementAsync(cluster.First);

        Assert.Equal("70", last["count"]);
        Assert.Equal(string.Join(' ', Enumerable.Range(7, 64).Select(number => $"3.{number}")), last["tail"]);
    }

    [Theory, MemberData(nameof(Modes))]
    public async Task Filler_travels_with_the_session(string mode, string store)
    {
        await using var cluster = await ClusterUnderTest.StartAsync(mode, store);
        var visitor = new Visitor(3);
        await visitor.GetAsync(cluster.First, "/?filler=500");

        var loaded = await cluster.First.Mode.LoadAsync(NodeUnderTest.Request(visitor.Cookie));

        Assert.Equal(new string('x', 500), loaded.Filler);
    }

    [Theory, MemberData(nameof(Modes))]
    public async Task Two_loads_share_nothing(string mode, string store)
    {
        await using var cluster = await ClusterUnderTest.StartAsync(mode, store);
        var visitor = new Visitor(3);
        await visitor.LogInAsync(cluster.First);

        var one = await cluster.First.Mode.LoadAsync(NodeUnderTest.Request(visitor.Cookie));
        one.Apply("9.9");
        var other = await cluster.First.Mode.LoadAsync(NodeUnderTest.Request(visitor.Cookie));

        Assert.Equal(["3.1"], other.Tail);
    }

    [Theory, MemberData(nameof(Modes))]
    public async Task Overlapping_saves_end_as_the_claims_say(string mode, string store)
    {
        await using var cluster = await ClusterUnderTest.StartAsync(mode, store);
        var visitor = new Visitor(3);
        await visitor.LogInAsync(cluster.First);
        var first = await OverlapAsync(cluster, visitor);
        var second = await OverlapAsync(cluster, visitor);

        await first();
        var refused = await Record.ExceptionAsync(second) as SessionRefusedException;

        Assert.Equal(cluster.Claims.Parallel == ParallelSaves.Refused ? 409 : null, refused?.Status);
        Assert.False(refused?.MayBeApplied ?? false);
    }

    [Theory, MemberData(nameof(ModesThatRefuse))]
    public async Task Saves_that_cross_on_two_nodes_are_kept_where_acknowledged_and_nowhere_where_refused(string mode, string store)
    {
        await using var cluster = await ClusterUnderTest.StartAsync(mode, store);
        var visitor = new Visitor(3);
        await visitor.LogInAsync(cluster.First);
        var refusals = 0;
        for (var round = 1; round <= 30; round++)
        {
            NodeUnderTest[] nodes = [cluster.First, cluster.Second];
            var writes = await Task.WhenAll(nodes.Select((node, index) => LoadAsync(cluster, node, visitor, $"9.{(2 * round) + index}")));
            var refused = await Task.WhenAll(writes.Select(write => Task.Run(async () => await Record.ExceptionAsync(write.Save) as SessionRefusedException)));

            Assert.False(refused.All(one => one is null), "both were acknowledged, from one state");
            refusals += refused.Count(one => one is { MayBeApplied: false });
            foreach (var node in nodes)
            {
                var tail = (await node.Mode.LoadAsync(NodeUnderTest.Request(visitor.Cookie))).Tail;
                for (var index = 0; index < nodes.Length; index++)
                    Assert.True(refused[index] is { MayBeApplied: true } || (refused[index] is null) == tail.Contains(writes[index].Operation),
                        $"{writes[index].Operation} on n{Array.IndexOf(nodes, node) + 1}: {refused[index]?.Message ?? "acknowledged"}; the other {refused[1 - index]?.Message ?? "acknowledged"}; there {string.Join(' ', tail)}");
            }
        }

        Assert.True(refusals > 0, "no save was ever refused");
    }

    [Theory, MemberData(nameof(Modes))]
    public async Task Another_node_finds_the_session_exactly_if_the_mode_claims_so(string mode, string store)
    {
        await using var cluster = await ClusterUnderTest.StartAsync(mode, store);
        var visitor = new Visitor(3);
        await visitor.LogInAsync(cluster.First);

        var elsewhere = await visitor.GetAsync(cluster.Second, "/profile");

        Assert.Equal(cluster.Claims.Reach == Reach.AnyNode ? (200, "found") : (401, "created"), (elsewhere.Status, elsewhere.State));
    }

    private static async Task<Func<Task>> OverlapAsync(ClusterUnderTest cluster, Visitor visitor) =>
        (await LoadAsync(cluster, cluster.First, visitor, "9.1")).Save;

    private static async Task<(string Operation, Func<Task> Save)> LoadAsync(ClusterUnderTest cluster, NodeUnderTest node, Visitor visitor, string operation)
    {
        var request = NodeUnderTest.Request(visitor.Cookie);
        var session = await node.Mode.LoadAsync(request);
        session.Apply(operation);
        session.Touch(cluster.Clock.GetUtcNow());
        return (operation, () => node.Mode.SaveAsync(request, session).AsTask());
    }
}
