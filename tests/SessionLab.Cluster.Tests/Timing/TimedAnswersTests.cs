using SessionLab.Cluster.Nodes;
using SessionLab.Cluster.Tests.Modes;
using SessionLab.Cluster.Tests.Nodes;
using SessionLab.Cluster.Users;

namespace SessionLab.Cluster.Tests.Timing;

public sealed class TimedAnswersTests
{
    public static TheoryData<string, string> Modes => ModeVariants.All;

    [Theory, MemberData(nameof(Modes))]
    public async Task The_phases_of_a_login_are_those_of_its_mode_and_add_up_to_the_nodes_time(string mode, string store)
    {
        await using var cluster = await ClusterUnderTest.StartAsync(mode, store);
        await using var node = await NodeUnderTest.StartAsync(cluster.Settings with { Name = "n3" });

        var times = new Times((await new Visitor(3).LogInAsync(node)).Timing);

        Assert.Equal(Expected(mode, store), times.Names.Order());
        Assert.Equal(times["node"], times.Sum("node"));
        Assert.InRange(times["save"] + times["load"] + times["app"], 1, times["node"]);
        Assert.Equal(mode is "database" or "redis", times.Store is not null);
    }

    [Fact]
    public async Task Copies_take_time()
    {
        await using var cluster = await ClusterUnderTest.StartAsync("copy", "");
        await using var node = await NodeUnderTest.StartAsync(cluster.Settings with { Name = "n3" });

        var times = new Times((await new Visitor(3).LogInAsync(node)).Timing);

        Assert.InRange(times["copy"], 1, times["node"]);
    }

    [Fact]
    public async Task A_work_factor_that_takes_long_shows_in_the_login_and_nowhere_else()
    {
        using var folder = new TemporaryFolder();
        var users = await UserDatabase.EnsureAsync(folder.Path, workFactor: 200_000, users: 4);
        await using var node = await NodeUnderTest.StartAsync(
            new NodeSettings { Name = "n1", Listen = "http://127.0.0.1:0", Mode = "local", UserDatabase = users });
        var visitor = new Visitor(3);

        var login = new Times((await visitor.LogInAsync(node)).Timing);
        var profile = new Times((await visitor.GetAsync(node, "/profile")).Timing);

        // No processor does so many iterations in less, and a busy machine only takes longer.
        Assert.InRange(login["hash"], 5_000, login["node"]);
        Assert.False(profile.Has("hash"));
        Assert.True(profile.Has("db"));
    }

    [Fact]
    public async Task A_slower_load_counts_in_the_phase_load()
    {
        await using var cluster = await ClusterUnderTest.StartAsync("local", "");
        await using var node = await NodeUnderTest.StartAsync(cluster.Settings with { LoadWork = new WorkTime("constant", 20, 0) });

        var times = new Times((await new Visitor(3).GetAsync(node, "/")).Timing);

        Assert.InRange(times["load"], 20_000, times["node"]);
        Assert.False(times.Has("work"));
    }

    [Fact]
    public async Task Work_is_a_phase_of_its_own()
    {
        await using var cluster = await ClusterUnderTest.StartAsync("local", "");
        await using var node = await NodeUnderTest.StartAsync(cluster.Settings with { Work = new WorkTime("constant", 20, 0) });

        var times = new Times((await new Visitor(3).GetAsync(node, "/")).Timing);

        Assert.InRange(times["work"], 15_000, times["node"]);
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/nowhere")]
    [InlineData("/?filler=none")]
    public async Task An_answer_of_any_kind_says_how_long_it_took(string path)
    {
        await using var cluster = await ClusterUnderTest.StartAsync("local", "");

        Assert.True(new Times((await new Visitor(3).GetAsync(cluster.First, path)).Timing).Has("node"));
    }

    [Fact]
    public async Task A_refusal_says_where_the_time_went_until_then()
    {
        await using var cluster = await ClusterUnderTest.StartAsync("jwt", "HS256");

        var refused = await new Visitor(3).GetAsync(cluster.First, "/?filler=4096");

        Assert.Equal(413, refused.Status);
        Assert.True(new Times(refused.Timing).Has("save"));
    }

    [Theory]
    [InlineData("database", "SQLite")]
    [InlineData("redis", "Garnet")]
    public async Task What_goes_to_the_store_and_comes_from_it_is_counted(string mode, string store)
    {
        await using var cluster = await ClusterUnderTest.StartAsync(mode, store);
        var visitor = new Visitor(3);

        var landing = Bytes(await visitor.GetAsync(cluster.First, "/?filler=10000"));
        var main = Bytes(await visitor.GetAsync(cluster.First, "/main"));

        Assert.Equal(0, landing.Received);
        Assert.InRange(landing.Sent, 10_000, 10_500);
        Assert.InRange(main.Received, 10_000, 10_500);
        // Once the key to load it, and key and state to save it.
        Assert.InRange(main.Sent, landing.Sent + 1, landing.Sent + 500);
    }

    private static (long Sent, long Received) Bytes(Seen seen) =>
        new Times(seen.Timing).Store!.Split(' ') is [var sent, "sent", var received, "received"]
            ? (long.Parse(sent, System.Globalization.CultureInfo.InvariantCulture), long.Parse(received, System.Globalization.CultureInfo.InvariantCulture))
            : throw new FormatException(seen.Timing);

    private static IEnumerable<string> Expected(string mode, string store)
    {
        string[] own = (mode, store) switch
        {
            ("copy", _) => ["copy"],
            (_, "SQLite") => ["lock"],
            _ => [],
        };
        return own.Concat(["node", "load", "app", "db", "hash", "save", "other"]).Order();
    }
}
