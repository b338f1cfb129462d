using SessionLab.Core.Randomness;
using SessionLab.Core.Scenarios;
using SessionLab.Core.Workloads;

namespace SessionLab.Core.Tests.Scenarios;

public sealed class WrongFileTests
{
    private const string Top = "name, question, seed, modes, rounds, clients, time-limit, faults, flaws, thresholds, cluster, workload, pace";
    private const string Good = "name: x\nmodes: [local]\n";

    public static TheoryData<string, string, string[]> Wrong => new()
    {
        { "empty file", "# only a comment", [$"x.yaml:1: the file is empty; allowed: {Top}"] },
        { "not a mapping", "\n- name", [$"x.yaml:2: the file is a list, not a mapping of keys to values; allowed: {Top}"] },
        { "no YAML", "name: x\nmodes: [local\nclients: 3", ["x.yaml:3: not YAML from here on: is a bracket or quote left open?"] },
        { "a tab", "name: x\nmodes: all\ncluster:\n\tnodes: 3", ["x.yaml:4: not YAML: While scanning a mapping, found invalid tab as indentation (begun on line 1)"] },
        { "open quote", "name: \"x\nmodes: all", ["x.yaml:2: not YAML: While scanning a multi-line double-quoted scalar, found wrong indentation (begun on line 1)"] },
        { "bad indent", "name: x\n  modes: all", ["x.yaml:2: not YAML: While scanning a plain scalar value, found invalid mapping"] },
        { "two documents", Good + "---\nname: y", ["x.yaml:3: a second document begins; a scenario file holds one"] },
        { "alias", "name: &n x\nquestion: *n\nmodes: all", ["x.yaml:2: an alias (*n); write the value itself"] },
        {
            "missing keys", "\n\nseed: 1",
            [
                "x.yaml:3: the key 'name' is missing: lower-case words of letters and digits joined by '-', at most 64 characters",
                "x.yaml:3: the key 'modes' is missing: `all`, or a list of `local`, `sticky`, `copy`, `database`, `redis`, `jwt`",
            ]
        },
        {
            "unknown keys", Good + "cleints: 3\nnodes: 3\ncluster:\n  nodse: 3\n  zzz: 1",
            [
                $"x.yaml:3: unknown key 'cleints'; allowed: {Top}; did you mean 'clients'?",
                $"x.yaml:4: unknown key 'nodes'; allowed: {Top}; did you mean 'cluster.nodes'?",
                $"x.yaml:6: unknown key 'nodse' in cluster; allowed: {Cluster}; did you mean 'nodes'?",
                $"x.yaml:7: unknown key 'zzz' in cluster; allowed: {Cluster}",
            ]
        },
        {
            "keys that come twice", Good + "seed: 1\nseed: 2\npace:\n  think: 1s\n  think: 2s",
            ["x.yaml:4: the key 'seed' comes twice, first on line 3", "x.yaml:7: the key 'pace.think' comes twice, first on line 6"]
        },
        {
            "wrong types", Good + "clients: many\nseed: \"1\"\nworkload:\n  replay: yes\n  visits: [1]\ncluster: 3\npace:",
            [
                "x.yaml:3: clients is 'many', not a whole number from 1 to 30000",
                "x.yaml:4: seed is '1', not a whole number from 0 to 18446744073709551615",
                "x.yaml:6: workload.replay is 'yes', not true or false",
                "x.yaml:7: workload.visits is a list, not a whole number from 1 to 1000",
                $"x.yaml:8: cluster is '3', not a mapping of its keys to values; allowed: {Cluster}",
                "x.yaml:9: the key 'pace' has no value",
            ]
        },
        {
            "out of range", Good + "clients: 0\ncluster: { nodes: 17, timeout: 2m }\npace: { rate: -1 }",
            [
                "x.yaml:3: clients is '0', not a whole number from 1 to 30000",
                "x.yaml:4: cluster.nodes is '17', not a whole number from 1 to 16",
                "x.yaml:4: cluster.timeout is '2m', not a duration from 50ms to 1m, such as 300ms, 2s or 1m",
                "x.yaml:5: pace.rate is '-1', not a number from 0 to 10000",
            ]
        },
        {
            "unknown names",
            "name: X!\nmodes: [redsi, local]\ncluster:\n  policy: randon\n  affinity: sure\nworkload: { name: shoping }\n"
            + "pace: { name: poison, rate: 3 }\nflaws: [adopt-id]",
            [
                "x.yaml:1: name is 'X!', not lower-case words of letters and digits joined by '-', at most 64 characters",
                "x.yaml:2: unknown mode 'redsi'; allowed: local, sticky, copy, database, redis, jwt; did you mean 'redis'?",
                "x.yaml:4: unknown policy 'randon'; allowed: random, round-robin, least-requests, power-of-two-choices, "
                + "first-alphabetical, overflow, session-key, weighted, consistent-hash, hash; did you mean 'random'?",
                "x.yaml:5: unknown affinity 'sure'; allowed: auto, off, cookie, hash-cookie, arr-cookie, header, client-address",
                "x.yaml:6: unknown workload 'shoping'; allowed: shopping, counter, two-tabs, glance; did you mean 'shopping'?",
                "x.yaml:7: unknown pace 'poison'; allowed: closed, constant, poisson, ramp, stages, spike; did you mean 'poisson'?",
                "x.yaml:8: unknown flaw 'adopt-id'; allowed: adopt-ids; did you mean 'adopt-ids'?",
            ]
        },
        {
            "modes", "name: x\nmodes: [local, local]",
            ["x.yaml:2: the mode 'local' comes twice"]
        },
        {
            "no modes", "name: x\nmodes: []",
            ["x.yaml:2: modes is an empty list, not `all` or a list in brackets; allowed: local, sticky, copy, database, redis, jwt"]
        },
        {
            "bad durations", Good + "cluster:\n  work: 300\n  idle-timeout: 5 min\npace:\n  think: uniform 500ms..100ms\n  ramp: exponential 1s\n  warm-up-think: like think",
            [
                "x.yaml:4: cluster.work is '300', not a duration up to 30s such as 300ms, or 'exponential 300ms', or 'uniform 100ms..500ms'",
                "x.yaml:5: cluster.idle-timeout is '5 min', not a duration from 1s to 24h, such as 300ms, 2s or 1m",
                "x.yaml:7: pace.think is 'uniform 500ms..100ms', not a duration up to 1m such as 300ms, or 'exponential 300ms', "
                + "or 'uniform 100ms..500ms'",
                "x.yaml:8: pace.ramp is 'exponential 1s', not a duration from 0ms to 10m, such as 300ms, 2s or 1m",
                "x.yaml:9: pace.warm-up-think is 'like think', not `same` or a duration up to 1m such as 300ms, or 'exponential 300ms', "
                + "or 'uniform 100ms..500ms'",
            ]
        },
        {
            "contradictions of a closed pace",
            Good + "clients: 3\nworkload: { name: two-tabs }\npace: { rate: 5, warm-up-think: 1ms }\ncluster: { policy: overflow, work: 5s }",
            [
                "x.yaml:3: the workload two-tabs needs clients in groups of 2, not 3",
                "x.yaml:5: pace.rate means nothing in the closed pace, where think time and clients make the load",
                "x.yaml:5: pace.warm-up-think means nothing without workload.warm-up-visits",
                "x.yaml:6: the policy overflow needs a cluster.capacity, the requests in flight at which a node is full",
                "x.yaml:6: cluster.work (5s) takes as long as cluster.timeout (5s): hardly any request could be answered",
            ]
        },
        {
            "a clock so fast that a slow request outlasts a session",
            Good + "cluster:\n  timeout: 2s\n  clock-factor: 60\n  absolute-timeout: 20m",
            [
                "x.yaml:5: a cluster.clock-factor of 60 leaves a session's 20m no more than ten times cluster.timeout (2s), "
                + "so that slow requests could end it: make the factor or the timeout smaller",
            ]
        },
        {
            "too much of everything", Good + "clients: 10000\nworkload:\n  visits: 1000\n  requests: 1000",
            ["x.yaml:6: clients, visits, rounds and requests multiply to 10000000000 requests; a run makes at most 10000000"]
        },
        {
            "contradictions of an open pace",
            Good + "clients: 4\nworkload:\n  visits: 2\n  warm-up-visits: 4\npace:\n  name: poisson\n  ramp: 1s",
            [
                "x.yaml:5: in the open pace poisson every visit is a client of its own: leave workload.visits at 1 and set clients",
                "x.yaml:6: all 4 arrivals would be warm-up: workload.warm-up-visits must be smaller than the visits that arrive",
                "x.yaml:8: the open pace poisson needs a pace.rate above 0, the visits that arrive each second",
                "x.yaml:9: pace.ramp means nothing in the open pace poisson, where visits arrive at the rate",
            ]
        },
        {
            "what a visit of one request leaves no room for", Good + "workload:\n  name: glance\n  requests: 3\n  replay: true",
            [
                "x.yaml:5: workload.requests means nothing in the workload glance, whose visits are one request without a login",
                "x.yaml:6: workload.replay means nothing in the workload glance, whose visits are one request without a login",
            ]
        },
        {
            "dials of another pace", Good + "pace:\n  name: ramp\n  rate: 1\n  ovr: 3s\n  burst: 4\n  stages: [3 for 2s]",
            [
                "x.yaml:4: the pace ramp needs pace.to",
                "x.yaml:4: the pace ramp needs pace.over",
                "x.yaml:6: unknown key 'ovr' in pace; allowed: name, think, warm-up-think, rate, ramp, to, over, stages, burst, burst-at, burst-for; did you mean 'over'?",
                "x.yaml:7: pace.burst means nothing in the pace ramp; it is a dial of the pace spike",
                "x.yaml:8: pace.stages means nothing in the pace ramp; it is a dial of the pace stages",
            ]
        },
        {
            "a ramp to nowhere", Good + "pace:\n  name: ramp\n  to: 0\n  over: 0s",
            [
                "x.yaml:5: pace.to must be above 0: at the rate that a ramp ends with, the rest of the visits arrive",
                "x.yaml:6: pace.over must be above 0; a rate that jumps is the pace stages",
            ]
        },
        {
            "wrong stages", Good + "pace:\n  name: stages\n  rate: 3\n  stages:\n    - 100 for 10s\n    - 10s for 100\n    - 20000 for 1s\n    - 1 for 0s",
            [
                "x.yaml:5: pace.rate means nothing in the pace stages, where each of pace.stages has its own",
                $"x.yaml:8: pace.stages holds '10s for 100', which is no stage; it is {Stages}",
                $"x.yaml:9: pace.stages holds '20000 for 1s', which is no stage; it is {Stages}",
                $"x.yaml:10: pace.stages holds '1 for 0s', which is no stage; it is {Stages}",
            ]
        },
        {
            "faults that would run on in another mode's turn",
            Good + "rounds: 2\nfaults:\n  - { at: 1s, fault: kill-node, node: n1 }",
            ["x.yaml:3: rounds must be 1 with faults, whose times run on while another mode has its turn"]
        },
        {
            "no stages", Good + "pace:\n  name: stages\n  stages: 5",
            [$"x.yaml:5: pace.stages is '5', not {Stages}"]
        },
        {
            "stages that end with nobody", Good + "pace:\n  name: stages\n  stages: [5 for 1s, 0 for 1s]",
            ["x.yaml:5: the last of pace.stages must have a rate above 0: at that rate the rest of the visits arrive"]
        },
        {
            "a spike out of nothing", Good + "pace:\n  name: spike\n  burst: 5",
            [
                "x.yaml:4: the open pace spike needs a pace.rate above 0, the visits that arrive each second",
                "x.yaml:4: the pace spike needs pace.burst-at",
                "x.yaml:4: the pace spike needs pace.burst-for",
            ]
        },
    };

    private static string Stages => "a list of stages such as `[100 for 10s, 400 for 2s]`, each with a rate up to 10000 for up to 1h";

    private static string Cluster => "nodes, policy, affinity, on-lost-home, weights, capacity, work, load-work, work-factor, quick-jit, idle-timeout, absolute-timeout, clock-factor, timeout, copies, acknowledge, unreachable, peer-timeout, signature, health";

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Every_mistake_is_named_at_once(string kind, string text, string[] problems) =>
        Assert.Equal(problems.Prepend(kind), Words.ProblemsOf(text).Prepend(kind));

    [Fact]
    public void A_wrong_file_gives_no_scenario() => Assert.Null(new ScenarioParser(Words.All).Parse("x.yaml", "name: x").Scenario);

    [Fact]
    public void No_damage_to_a_file_makes_the_parser_fall_over()
    {
        var random = SeededDraws.For(1, "damage");
        var parser = new ScenarioParser(Words.All);
        const string Insertions = "[]{}:,-\"'#&*!|>%@`\t\n \\?~\u0001é";
        for (var round = 0; round < 300; round++)
        {
            var text = new System.Text.StringBuilder(ScenarioParserTests.Full);
            for (var wound = random.NextBelow(4); wound >= 0; wound--)
                text[random.NextBelow(text.Length)] = Insertions[random.NextBelow(Insertions.Length)];
            var result = parser.Parse("x.yaml", text.ToString());
            Assert.True(result.Scenario is not null ^ result.Problems.Count > 0, text.ToString());
        }
    }

    [Fact]
    public void A_rule_of_the_accused_is_held_at_the_line_it_is_about()
    {
        var fits = new ScenarioCheck(
            ["workload.size", "modes"],
            (scenario, _) => scenario.Modes.Contains("jwt") && !SessionSize.FitsCookie(scenario) ? "too large for a cookie" : null);
        var words = Words.All with { Checks = [fits] };
        Assert.Equal(["x.yaml:4: too large for a cookie"], Words.ProblemsOf("name: x\nmodes: [jwt]\nworkload:\n  size: 4000", words));
        Assert.Empty(Words.ProblemsOf("name: x\nmodes: [local]\nworkload:\n  size: 4000", words));
    }
}
