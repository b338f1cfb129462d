using SessionLab.Cluster.Faults;
using SessionLab.Core.Scenarios;
using SessionLab.Proofs.Instruments;
using SessionLab.Running;

namespace SessionLab.Tests.Breaking;

public sealed class FaultRulesTests
{
    [Theory]
    [InlineData("{ at: 1s, fault: kill-node, node: n4 }", "x.yaml:4: kill-node: there is no node 'n4'; allowed: n1, n2, n3; did you mean 'n1'?")]
    [InlineData("{ at: 1s, fault: kill-node, node: store }", "x.yaml:4: kill-node: there is no node 'store'; allowed: n1, n2, n3")]
    public void A_victim_that_is_not_there_is_a_mistake_with_its_line(string fault, string problem) =>
        Assert.Equal([problem], Problems("sticky", fault));

    [Theory]
    [InlineData("{ at: 1s, fault: cut-link, link: n1-n2 }", "x.yaml:4: cut-link: no relay can stand between two nodes: a node tells all others one address, and answers over connections of its own; pause-node silences a node for all others")]
    [InlineData("{ at: 1s, fault: cut-link, link: n1-n9 }", "x.yaml:4: cut-link: there is no link 'n1-n9'; allowed: balancer-n1, balancer-n2, balancer-n3, n1-store, n2-store, n3-store")]
    [InlineData("{ at: 1s, fault: cut-store, way: back }", "x.yaml:4: cut-store: a connection that is reset is gone in both directions; way needs manner: stall")]
    public void A_link_that_is_not_there_and_half_a_reset_are_mistakes(string fault, string problem) => Assert.Equal([problem], Problems("redis", fault));

    [Fact]
    public void A_node_that_joins_can_be_a_victim_too() => Assert.Empty(Problems(
        "redis", "{ at: 1s, fault: add-node }", "{ at: 3s, fault: kill-node, node: n4 }", "{ at: 3s, fault: cut-link, link: balancer-n4 }"));

    [Fact]
    public void What_cannot_be_injected_in_a_mode_is_told_with_the_mode() => Assert.Equal(
        ["x.yaml:4: cut-store cannot be injected: SQLite is a file in each node; this fault needs PostgreSQL (--postgres) (mode database); there is no session store (modes sticky, jwt)"],
        Problems("database, sticky, redis, jwt", "{ at: 1s, fault: cut-store }"));

    [Fact]
    public void The_command_line_may_leave_out_what_cannot_be_injected() =>
        Assert.Empty(Problems(new RunSettings { Modes = ["redis"] }, "database, redis", "{ at: 1s, fault: cut-store }"));

    [Fact]
    public void A_cut_store_and_a_cut_link_to_it_hold_the_same_victim() => Assert.Contains(
        "n2-store is broken by the cut-store of line 4", Problems("redis", "{ at: 1s, fault: cut-store }", "{ at: 2s, fault: cut-link, link: n2-store }").Single(), StringComparison.Ordinal);

    [Fact]
    public void Two_faults_cannot_hold_one_victim_at_the_same_time() => Assert.Equal(
        ["x.yaml:5: pause-node: n1 is broken by the kill-node of line 4 at that time; give that an end (for) or this another time (at)"],
        Problems("sticky", "{ at: 1s, fault: kill-node, node: n1 }", "{ at: 2s, fault: pause-node, node: n1 }"));

    [Fact]
    public void A_store_that_is_restarted_would_forget_that_it_is_read_only() => Assert.Contains(
        "store is broken by the read-only-store of line 4",
        Problems(new RunSettings { RedisServer = "redis-server" }, "redis", "{ at: 1s, fault: read-only-store }", "{ at: 2s, fault: restart-store }").Single(),
        StringComparison.Ordinal);

    [Fact]
    public void A_rolling_deploy_needs_every_node() => Assert.Contains(
        "is broken by the pause-node of line 4",
        Problems("sticky", "{ at: 1s, fault: pause-node, node: n3, for: 5s }", "{ at: 2s, fault: rolling-deploy }").Single(), StringComparison.Ordinal);

    [Fact]
    public void One_after_the_other_and_on_two_victims_they_can() => Assert.Empty(Problems(
        "sticky", "{ at: 1s, fault: kill-node, node: n1, for: 1s }", "{ at: 2s, fault: kill-node, node: n1 }", "{ at: 1s, fault: kill-node, node: n2 }"));

    [Fact]
    public void A_pause_needs_a_system_with_signals()
    {
        var ground = new FaultGround("sticky", Postgres: false, OwnRedis: false, Signals: false);
        Assert.Equal("this system cannot take a process off the processor; Linux, macOS and WSL can", PauseNode.Kind.Refusal(ground, new FaultDials()));
        Assert.Null(PauseNode.Kind.Refusal(ground with { Signals = true }, new FaultDials()));
    }

    private static IEnumerable<string> Problems(string modes, params IEnumerable<string> faults) => Problems(new RunSettings(), modes, faults);

    private static IEnumerable<string> Problems(RunSettings settings, string modes, params IEnumerable<string> faults) =>
        new ScenarioParser(Vocabulary.For(settings))
            .Parse("x.yaml", $"name: x\nmodes: [{modes}]\nfaults:\n{string.Concat(faults.Select(fault => $"  - {fault}\n"))}")
            .Problems.Select(problem => problem.ToString());
}
