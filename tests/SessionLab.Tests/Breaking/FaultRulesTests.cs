using SessionLab.Cluster.Faults;
using SessionLab.Core.Scenarios;
using SessionLab.Running;

namespace SessionLab.Tests.Breaking;

public sealed class FaultRulesTests
{
    [Theory]
    [InlineData("{ at: 1s, fault: kill-node, node: n4 }", "x.yaml:4: kill-node: there is no node 'n4'; allowed: n1, n2, n3; did you mean 'n1'?")]
    [InlineData("{ at: 1s, fault: kill-node, node: store }", "x.yaml:4: kill-node: there is no node 'store'; allowed: n1, n2, n3")]
    public void A_victim_that_is_not_there_is_a_mistake_with_its_line(string fault, string problem) =>
        Assert.Equal([problem], Problems("sticky", fault));

    [Fact]
    public void Two_faults_cannot_hold_one_victim_at_the_same_time() => Assert.Equal(
        ["x.yaml:5: pause-node: n1 is broken by the kill-node of line 4 at that time; give that an end (for) or this another time (at)"],
        Problems("sticky", "{ at: 1s, fault: kill-node, node: n1 }", "{ at: 2s, fault: pause-node, node: n1 }"));

    [Fact]
    public void One_after_the_other_and_on_two_victims_they_can() => Assert.Empty(Problems(
        "sticky", "{ at: 1s, fault: kill-node, node: n1, for: 1s }", "{ at: 2s, fault: kill-node, node: n1 }", "{ at: 1s, fault: kill-node, node: n2 }"));

    [Fact]
    public void A_pause_needs_a_system_with_signals()
    {
        var ground = new FaultGround("sticky", Postgres: false, OwnRedis: false, Signals: false);
        Assert.Equal("this system cannot take a process off the processor; Linux, macOS and WSL can", PauseNode.Kind.Refusal(ground));
        Assert.Null(PauseNode.Kind.Refusal(ground with { Signals = true }));
    }

    private static IEnumerable<string> Problems(string modes, params IEnumerable<string> faults) => Problems(new RunSettings(), modes, faults);

    private static IEnumerable<string> Problems(RunSettings settings, string modes, params IEnumerable<string> faults) =>
        new ScenarioParser(Vocabulary.For(settings))
            .Parse("x.yaml", $"name: x\nmodes: [{modes}]\nfaults:\n{string.Concat(faults.Select(fault => $"  - {fault}\n"))}")
            .Problems.Select(problem => problem.ToString());
}
