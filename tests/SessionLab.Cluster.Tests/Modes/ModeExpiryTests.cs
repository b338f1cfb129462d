using SessionLab.Cluster.Tests.Nodes;

namespace SessionLab.Cluster.Tests.Modes;

/// <summary>When sessions end by themselves, in every mode alike and however fast the nodes' clock runs.</summary>
public sealed class ModeExpiryTests
{
    // So that 20 minutes are still minutes to a store that has only the machine's clock, which the test does not move.
    private const double Faster = 6;

    public static TheoryData<string, string, double> Modes { get; } = new(
        from variant in ModeVariants.All
        from factor in (double[])[1, Faster]
        select (variant.Data.Item1, variant.Data.Item2, factor));

    [Theory, MemberData(nameof(Modes))]
    public async Task A_session_lives_as_long_as_it_is_used_and_one_idle_timeout_more(string mode, string store, double factor)
    {
        await using var cluster = await ClusterUnderTest.StartAsync(mode, store, factor);
        var visitor = new Visitor(3);
        await visitor.GetAsync(cluster.First, "/");

        Assert.Equal("found", await StateAfterAsync(cluster, visitor, minutes: 15));
        Assert.Equal("found", await StateAfterAsync(cluster, visitor, minutes: 15));
        Assert.Equal("created", await StateAfterAsync(cluster, visitor, minutes: 21));
    }

    [Theory, MemberData(nameof(Modes))]
    public async Task However_busy_a_session_is_it_ends_with_the_absolute_limit(string mode, string store, double factor)
    {
        await using var cluster = await ClusterUnderTest.StartAsync(mode, store, factor);
        var visitor = new Visitor(3);
        await visitor.LogInAsync(cluster.First);

        for (var minutes = 0; minutes < 45; minutes += 15)
            Assert.Equal("found", await StateAfterAsync(cluster, visitor, minutes: 15));
        Assert.Equal("found", await StateAfterAsync(cluster, visitor, minutes: 14));
        Assert.Equal("created", await StateAfterAsync(cluster, visitor, minutes: 2));
    }

    [Theory, MemberData(nameof(Modes))]
    public async Task The_absolute_limit_counts_from_the_login(string mode, string store, double factor)
    {
        await using var cluster = await ClusterUnderTest.StartAsync(mode, store, factor);
        var visitor = new Visitor(3);
        await visitor.GetAsync(cluster.First, "/");
        cluster.Pass(TimeSpan.FromMinutes(15));
        await visitor.LogInAsync(cluster.First);

        for (var minutes = 0; minutes < 45; minutes += 15)
            Assert.Equal("found", await StateAfterAsync(cluster, visitor, minutes: 15));
        Assert.Equal("found", await StateAfterAsync(cluster, visitor, minutes: 14));
        Assert.Equal("created", await StateAfterAsync(cluster, visitor, minutes: 2));
    }

    [Fact]
    public async Task A_node_works_in_real_time_however_fast_its_clock_runs()
    {
        await using var cluster = await ClusterUnderTest.StartAsync(
            "local", "", settings => settings with { Work = new("constant", 60_000, 0), Clock = new(DateTimeOffset.UnixEpoch, 60) });
        var work = cluster.First.Work.WaitAsync(TestContext.Current.CancellationToken);

        cluster.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.False(work.IsCompleted);
        cluster.Clock.Advance(TimeSpan.FromSeconds(1));
        await work;
    }

    private static async Task<string> StateAfterAsync(ClusterUnderTest cluster, Visitor visitor, int minutes)
    {
        cluster.Pass(TimeSpan.FromMinutes(minutes));
        return (await visitor.GetAsync(cluster.First, "/main")).State;
    }
}
