using SessionLab.Core.Scenarios;

namespace SessionLab.Core.Tests.Scenarios;

public sealed class BalancingKeysTests
{
    private const string Good = "name: x\nmodes: [sticky]\n";

    [Fact]
    public void Detection_is_a_section_of_the_cluster()
    {
        var health = Read("cluster:\n  health: { probe-interval: 200ms, probe-timeout: 300ms, probe-threshold: 3, passive-rate: 0.5 }").Cluster.Health;
        Assert.Equal(
            new HealthDials { ProbeInterval = TimeSpan.FromSeconds(0.2), ProbeTimeout = TimeSpan.FromSeconds(0.3), ProbeThreshold = 3, PassiveRate = 0.5 },
            health);
    }

    [Fact]
    public void The_passive_check_can_be_off() => Assert.Null(Read("cluster: { health: { passive-rate: off } }").Cluster.Health.PassiveRate);

    [Fact]
    public void Weights_are_read_in_the_order_of_the_nodes() =>
        Assert.Equal([2, 0, 1], Read("cluster: { policy: weighted, weights: [2, 0, 1] }").Cluster.Weights);

    [Theory]
    [InlineData("cluster:\n  health: fast",
        "x.yaml:4: cluster.health is 'fast', not a mapping of its keys to values; allowed: probe-interval, probe-timeout, probe-threshold, passive-rate")]
    [InlineData("cluster:\n  health:\n    probe-interval: 1ms",
        "x.yaml:5: cluster.health.probe-interval is '1ms', not a duration from 50ms to 1m, such as 300ms, 2s or 1m")]
    [InlineData("cluster:\n  health:\n    passive-rate: 1.5", "x.yaml:5: cluster.health.passive-rate is '1.5', not `off` or a number from 0.01 to 0.99")]
    [InlineData("cluster:\n  policy: weighted", "x.yaml:4: the policy weighted needs cluster.weights, one for each node")]
    [InlineData("cluster:\n  weights: [1, 2, 3]",
        "x.yaml:4: cluster.weights means nothing under the policy random; it is a dial of the policy weighted")]
    [InlineData("cluster:\n  policy: weighted\n  weights: [1, 2]", "x.yaml:5: cluster.weights gives 2 weights to 3 nodes; a node that joins later has 1")]
    [InlineData("cluster:\n  policy: weighted\n  weights: [0, 0, 0]", "x.yaml:5: cluster.weights are all 0: one at least must be above it")]
    [InlineData("cluster:\n  affinity: off\n  on-lost-home: return-503",
        "x.yaml:5: cluster.on-lost-home means nothing with affinity off: no client has a home")]
    [InlineData("clients: 2\nworkload:\n  addresses: 5", "x.yaml:5: workload.addresses is 5 with 2 clients: nobody would come from the others")]
    public void What_makes_no_sense_is_refused(string text, string problem) => Assert.Equal([problem], Words.ProblemsOf(Good + text));

    private static Scenario Read(string text)
    {
        var result = new ScenarioParser(Words.All).Parse("x.yaml", Good + text);
        Assert.Empty(result.Problems);
        return result.Scenario!;
    }
}
