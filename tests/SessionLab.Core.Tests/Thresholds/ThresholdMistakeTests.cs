using SessionLab.Core.Scenarios;
using SessionLab.Core.Tests.Scenarios;
using SessionLab.Core.Thresholds;

namespace SessionLab.Core.Tests.Thresholds;

public sealed class ThresholdMistakeTests
{
    private const string Good =
        "name: x\nmodes: [sticky, redis]\nfaults:\n  - { at: 1s, fault: kill-node, node: n2 }\n  - { at: 2s, fault: restart-node, node: n1 }\nthresholds:\n";

    private static readonly string Metrics = string.Join(", ", MetricCatalog.Names);

    public static TheoryData<string, string[]> Wrong => new()
    {
        { "lost_session == 0", [$"unknown metric 'lost_session'; allowed: {Metrics}, ratio(METRIC, MODE); did you mean 'lost_sessions'?"] },
        { "ratio(p98, sticky) < 2", [$"unknown metric 'p98'; allowed: {Metrics}, ratio(METRIC, MODE); did you mean 'p90'?"] },
        { "lost_sessions = 0", ["unknown comparison '='; allowed: ==, !=, <, <=, >, >=; did you mean '=='?"] },
        { "p99 < 50", ["p99 is compared with '50', not with a duration such as 100us, 50ms or 2s"] },
        { "p99 < 1/1000", ["p99 is compared with '1/1000', not with a duration such as 100us, 50ms or 2s"] },
        { "lost_sessions < 5ms", ["lost_sessions is compared with '5ms', not with a count such as 0, or a share of the sessions such as 1/1000 or 0.1%"] },
        { "errors < 1/0", ["errors is compared with '1/0', not with a count such as 0, or a share of the requests such as 1/1000 or 0.1%"] },
        { "sessions > 10%", ["sessions is compared with '10%', not with a count such as 100"] },
        { "off_node_share < 1", ["off_node_share is compared with '1', not with a share such as 2/3 or 66%"] },
        { "memory < 300m", ["memory is compared with '300m', not with an amount such as 300MB"] },
        { "throughput > 10%", ["throughput is compared with '10%', not with a number such as 1.5"] },
        { "ratio(p99, sticky) < 50ms", ["ratio(p99, sticky) is compared with '50ms', not with a number such as 1.5"] },
        { "p99 < 50ms for redsi", ["the threshold 'p99 < 50ms for redsi' names the mode 'redsi', which the scenario does not run; allowed: sticky, redis; did you mean 'redis'?"] },
        { "p99 < 50ms for redis, redis", ["the threshold 'p99 < 50ms for redis, redis' names the mode 'redis' twice"] },
        { "ratio(p99, local) < 2", ["the threshold 'ratio(p99, local) < 2' names the mode 'local', which the scenario does not run; allowed: sticky, redis"] },
        { "ratio(p99, redis) < 2 for redis", ["the threshold 'ratio(p99, redis) < 2 for redis' compares the mode 'redis' with itself"] },
        { "errors == 0 during kil-node", ["during kil-node: the scenario has no such fault; allowed: kill-node, restart-node; did you mean 'kill-node'?"] },
        { "errors == 0 during kill-node n1", ["during kill-node n1: that fault is not done to 'n1'; allowed: n2; did you mean 'n2'?"] },
        { "memory < 300MB during kill-node", [$"memory cannot be had during a fault, only of a whole run; allowed: {During}"] },
        { "lost_sessions < 1/1000 during kill-node", ["lost_sessions during a fault is a count such as 0: of how many sessions it would be a share is not known"] },
        { "errors == 0 on sticky", ["behind the value stands 'on sticky', not `for MODE, MODE…` or `during FAULT` or both"] },
        { "no errors", [$"the threshold 'no errors' is no {ThresholdParser.Form}"] },
        { "p98 = 50 on x", [$"unknown metric 'p98'; allowed: {Metrics}, ratio(METRIC, MODE); did you mean 'p90'?", "unknown comparison '='; allowed: ==, !=, <, <=, >, >=; did you mean '=='?", "behind the value stands 'on x', not `for MODE, MODE…` or `during FAULT` or both"] },
    };

    private static string During => string.Join(", ", MetricCatalog.All.Where(metric => metric.ReadDuring is not null).Select(metric => metric.Name));

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_mistake_is_told_with_its_line_and_all_of_a_line_at_once(string line, string[] problems) =>
        Assert.Equal(problems.Select(problem => $"x.yaml:7: {problem}"), Problems(Good + $"  - {line}\n"));

    [Theory]
    [InlineData("thresholds: lost_sessions", "x.yaml:3: thresholds is 'lost_sessions', not a list of lines ")]
    [InlineData("thresholds:\n  - { p99: 50ms }", "x.yaml:4: a mapping in place of a threshold, which is a line ")]
    [InlineData("thresholds: [errors == 0, errors == 0]", "x.yaml:3: the threshold 'errors == 0' comes twice")]
    [InlineData("thresholds: [outage < 2s]", "x.yaml:3: outage needs a fault, and the scenario has none")]
    [InlineData("thresholds: [errors == 0 during kill-node]", "x.yaml:3: during kill-node: the scenario has no faults")]
    [InlineData("thresholds: [\"ratio(p99, local) < 2\"]", "x.yaml:3: the threshold 'ratio(p99, local) < 2' compares the mode 'local' with itself")]
    public void So_is_one_of_the_list(string thresholds, string problem) =>
        Assert.StartsWith(problem, Assert.Single(Problems("name: x\nmodes: [local]\n" + thresholds)), StringComparison.Ordinal);

    [Fact]
    public void A_ratio_that_YAML_cuts_at_its_comma_is_told_how_to_stand() =>
        Assert.All(Problems("name: x\nmodes: [local, redis]\nthresholds: [ratio(p99, local) < 2]"), problem => Assert.Contains("; a ratio stands in quotes, or on a line of its own that begins with '- '", problem, StringComparison.Ordinal));

    [Fact]
    public void A_line_that_is_well_written_is_checked_beside_one_that_is_not() => Assert.Equal(
        ["x.yaml:7", "x.yaml:8"], Problems(Good + "  - p99 < 50\n  - errors == 0 for local\n").Select(problem => problem[..8]));

    [Fact]
    public void Thresholds_wait_until_the_modes_are_right() =>
        Assert.Single(Problems("name: x\nmodes: [redsi]\nthresholds: [p99 < 50ms for redis]"));

    [Fact]
    public void A_run_without_the_mode_that_is_compared_with_is_refused()
    {
        var scenario = Parse(Good + "  - ratio(p99, sticky) < 2\n  - p99 < 1s for sticky\n");
        Assert.Equal(["ratio(p99, sticky) < 2"], ThresholdRules.WithoutOther(scenario with { Modes = ["redis"] }).Select(threshold => threshold.Text));
        Assert.Empty(ThresholdRules.WithoutOther(scenario with { Modes = ["sticky"] }));
    }

    [Theory]
    [InlineData("errors == 0 for redis during kill-node", null)]
    [InlineData("errors == 0 during kill-node for redis", null)]
    [InlineData("errors == 0 during kill-node n2 for redis", "n2")]
    public void Modes_and_fault_may_stand_in_either_order(string line, string? target)
    {
        var read = Parse(Good + $"  - {line}\n").Thresholds.Single();
        Assert.Equal(("redis", new FaultName("kill-node", target)), (read.Modes.Single(), read.During!));
    }

    [Fact]
    public void A_line_is_read_with_its_modes_and_its_fault()
    {
        var read = Parse(Good + "  - ratio( p99 , sticky )<=1.5 for redis during kill-node n2\n").Thresholds.Single();
        Assert.Equal(("p99", "sticky", "<=", 1.5), (read.Metric.Name, read.Over, read.Comparison.Sign, read.Limit.Value));
        Assert.Equal(("redis", new FaultName("kill-node", "n2"), 7L), (read.Modes.Single(), read.During!, read.Line));
    }

    [Theory]
    [InlineData("p99 < 50 ms", 50, false)]
    [InlineData("processor < 800us", 0.8, false)]
    [InlineData("memory < 1.5GB", 1.5e9, false)]
    [InlineData("forced_relogins < 1/1000", 0.001, true)]
    [InlineData("errors <= 0.5 %", 0.005, true)]
    [InlineData("errors <= 3", 3, false)]
    [InlineData("off_node_share > 66%", 0.66, false)]
    public void A_value_is_read_in_the_unit_of_its_metric(string line, double value, bool share) =>
        Assert.Equal(new Limit(value, share), Parse(Good + $"  - {line}\n").Thresholds.Single().Limit);

    private static IReadOnlyList<string> Problems(string text) => Words.ProblemsOf(text, Vocabulary);

    private static Scenario Parse(string text) => new ScenarioParser(Vocabulary).Parse("x.yaml", text).Scenario!;

    private static ScenarioVocabulary Vocabulary => Words.All with { FaultTargets = (_, fault) => [fault.Settings["node"]] };
}
