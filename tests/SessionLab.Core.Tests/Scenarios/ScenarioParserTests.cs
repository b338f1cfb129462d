using SessionLab.Core.Scenarios;

namespace SessionLab.Core.Tests.Scenarios;

public sealed class ScenarioParserTests
{
    internal const string Full = """
        name: everything
        question: What is read?
        seed: 18446744073709551615
        cluster:
          nodes: 5
          policy: overflow
          affinity: hash-cookie
          capacity: 100
          work: uniform 100ms..500ms
          work-factor: 600000
          quick-jit: false
          idle-timeout: 1.5m
          absolute-timeout: 1h
          clock-factor: 2.5
          timeout: 2s
          signature: RS256
        modes: [redis, jwt]
        clients: 42
        time-limit: 10m
        workload: { name: counter, visits: 3, warm-up-visits: 1, warm-up-requests: 2, requests: 9, size: 512, replay: true }
        pace: { name: closed, think: exponential 300ms, warm-up-think: 5ms, ramp: 10s }
        flaws: [adopt-ids]
        """;

    [Fact]
    public void Every_key_is_read()
    {
        var read = Parse(Full);
        Assert.Equal(("everything", "What is read?", ulong.MaxValue, 42), (read.Name, read.Question, read.Seed, read.Clients));
        Assert.Equal(["redis", "jwt"], read.Modes);
        Assert.Equal(["adopt-ids"], read.Flaws);
        Assert.Equal(TimeSpan.FromMinutes(10), read.TimeLimit);
        Assert.Equal(Full, read.Text);
        Assert.Equal(
            new WorkloadDials { Name = "counter", Visits = 3, WarmUpVisits = 1, WarmUpRequests = 2, Requests = 9, Size = 512, Replay = true },
            read.Workload);
        Assert.Equal(new Pace { Think = Drawn("exponential 300ms"), WarmUpThink = Drawn("5ms"), Ramp = TimeSpan.FromSeconds(10) }, read.Pace);
    }

    [Fact]
    public void Every_key_of_the_cluster_is_read() => Assert.Equal(
        new ClusterShape
        {
            Nodes = 5,
            Policy = "overflow",
            Affinity = "hash-cookie",
            Capacity = 100,
            Work = Drawn("uniform 100ms..500ms"),
            WorkFactor = 600_000,
            QuickJit = false,
            IdleTimeout = TimeSpan.FromSeconds(90),
            AbsoluteTimeout = TimeSpan.FromHours(1),
            ClockFactor = 2.5,
            Timeout = TimeSpan.FromSeconds(2),
            Signature = "RS256",
        },
        Parse(Full).Cluster);

    [Fact]
    public void All_means_every_mode_in_order() =>
        Assert.Equal(["local", "sticky", "copy", "database", "redis", "jwt"], Parse("name: x\nmodes: all").Modes);

    [Fact]
    public void What_is_not_given_has_its_default()
    {
        var read = Parse("name: x\nmodes: [local]");
        Assert.Equal((new ClusterShape(), new WorkloadDials(), new Pace()), (read.Cluster, read.Workload, read.Pace));
    }

    [Theory]
    [InlineData("300ms", "300ms")]
    [InlineData("2s", "2s")]
    [InlineData("90s", "90s")]
    [InlineData("1m", "1m")]
    [InlineData("0.5s", "500ms")]
    [InlineData("250us", "250us")]
    [InlineData("0s", "0ms")]
    [InlineData("exponential 300ms", "exponential 300ms")]
    [InlineData("uniform 100ms..0.5s", "uniform 100ms..500ms")]
    public void A_duration_is_written_as_it_would_be_read(string text, string written) =>
        Assert.Equal(written, DurationText.Write(Drawn(text)));

    private static DrawnDuration Drawn(string text) => DurationText.ParseDrawn(text)!;

    private static Scenario Parse(string text)
    {
        var result = new ScenarioParser(Words.All).Parse("x.yaml", text);
        Assert.Empty(result.Problems);
        return result.Scenario!;
    }
}
