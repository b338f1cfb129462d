using System.Text.Json.Nodes;
using SessionLab.Core.Scenarios;

namespace SessionLab.Core.Tests.Scenarios;

public sealed class FaultTimelineTests
{
    private const string Good = "name: x\nmodes: [local]\nfaults:\n";

    public static TheoryData<string, string[]> Wrong => new()
    {
        {
            "  - { at: 1s, fault: kil-node, node: n2 }",
            ["x.yaml:4: unknown fault 'kil-node'; allowed: kill-node, restart-node, slow-link, add-node; did you mean 'kill-node'?"]
        },
        { "  - { at: 1s, node: n2 }", ["x.yaml:4: a fault without the key 'fault'; allowed: kill-node, restart-node, slow-link, add-node"] },
        { "  - kill-node", ["x.yaml:4: 'kill-node' in place of a fault, which is a mapping such as { at: 3s, fault: …, for: 2s }"] },
        {
            "  - at: soon\n    fault: kill-node\n    nod: n2\n    for: 0s",
            [
                "x.yaml:4: faults: at is 'soon', not a duration from 0ms to 1h, such as 300ms, 2s or 1m",
                "x.yaml:4: kill-node needs the key 'node': the name of a part of the cluster, such as n2",
                "x.yaml:6: unknown key 'nod' for kill-node; allowed: at, fault, for, node; did you mean 'node'?",
                "x.yaml:7: faults: for is '0s', not a duration from 10ms to 1h, such as 300ms, 2s or 1m",
            ]
        },
        {
            "  - { fault: restart-node, node: n1, for: 2s }",
            [
                "x.yaml:4: for means nothing for restart-node, which is over as soon as it is done",
                "x.yaml:4: restart-node needs the key 'at': a duration from 0ms to 1h, such as 300ms, 2s or 1m",
            ]
        },
        {
            "  - { at: 1s, at: 2s, fault: slow-link, link: B!, delay: 5, share: 2, way: bakc }",
            [
                "x.yaml:4: the key 'at' comes twice for this slow-link",
                "x.yaml:4: slow-link: link is 'B!', not the name of a part of the cluster, such as n2",
                "x.yaml:4: slow-link: delay is '5', not a duration from 0ms to 10m, such as 300ms, 2s or 1m",
                "x.yaml:4: slow-link: share is '2', not a number from 0 to 1",
                "x.yaml:4: unknown way 'bakc'; allowed: both, there, back; did you mean 'back'?",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Every_mistake_of_a_timeline_is_named_at_once(string faults, string[] problems) =>
        Assert.Equal(problems, Words.ProblemsOf(Good + faults));

    [Fact]
    public void A_fault_is_read_with_the_defaults_of_what_is_left_out()
    {
        var read = Parse("  - { at: 1.5s, fault: slow-link, link: balancer-n2, delay: 20ms, way: back, for: 2s }").Faults.Single();
        Assert.Equal((4, TimeSpan.FromSeconds(1.5), "slow-link", TimeSpan.FromSeconds(2)), (read.Line, read.At, read.Fault, read.For));
        Assert.Equal("delay=20ms link=balancer-n2 share=1 way=back", string.Join(' ', read.Settings.OrderBy(s => s.Key).Select(s => $"{s.Key}={s.Value}")));
    }

    [Fact]
    public void A_fault_without_an_end_lasts_until_the_load_has_ended() =>
        Assert.Null(Parse("  - { at: 0s, fault: kill-node, node: n1 }").Faults.Single().For);

    [Fact]
    public void A_rule_about_faults_is_held_at_the_line_of_each()
    {
        var words = Words.All with { FaultChecks = [(scenario, fault) => fault.Settings["node"] == "n9" ? $"only {scenario.Cluster.Nodes} nodes" : null] };
        const string Faults = "  - { at: 1s, fault: kill-node, node: n1 }\n  - { at: 2s, fault: kill-node, node: n9 }";
        Assert.Equal(["x.yaml:5: only 3 nodes"], Words.ProblemsOf(Good + Faults, words));
    }

    [Fact]
    public void The_schema_knows_each_fault_with_its_own_settings()
    {
        var kinds = JsonNode.Parse(ScenarioSchema.Write(Words.All))!["properties"]!["faults"]!["items"]!["anyOf"]!.AsArray();
        Assert.Equal(["kill-node", "restart-node", "slow-link", "add-node"], kinds.Select(kind => kind!["properties"]!["fault"]!["const"]!.GetValue<string>()));
        Assert.Equal(
            ["at,fault,node", "at,fault,node", "at,fault,link,delay", "at,fault"],
            kinds.Select(kind => string.Join(',', kind!["required"]!.AsArray().Select(name => name!.GetValue<string>()))));
        Assert.Equal(
            ["at,fault,for,node", "at,fault,node", "at,fault,for,link,delay,share,way", "at,fault"],
            kinds.Select(kind => string.Join(',', kind!["properties"]!.AsObject().Select(property => property.Key))));
    }

    private static Scenario Parse(string faults) => new ScenarioParser(Words.All).Parse("x.yaml", Good + faults).Scenario!;
}
