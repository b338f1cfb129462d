using SessionLab.Breaking;
using SessionLab.Cluster.Balancing;
using SessionLab.Cluster.Copying;
using SessionLab.Cluster.Flaws;
using SessionLab.Cluster.Modes;
using SessionLab.Core.Scenarios;
using SessionLab.Core.Workloads;

namespace SessionLab.Running;

/// <summary>The words that scenarios may use for parts of the cluster, read from the cluster's catalogs.</summary>
public static class Vocabulary
{
    private static readonly string[] CopyDials = ["cluster.copies", "cluster.acknowledge", "cluster.unreachable", "cluster.peer-timeout"];

    /// <summary>Modes, policies, affinities, faults and flaws by name with a sentence each.</summary>
    public static ScenarioVocabulary Scenarios { get; } = For(new RunSettings());

    /// <summary>The same, where the command line may have chosen modes and stores that a fault cannot act on.</summary>
    public static ScenarioVocabulary For(RunSettings settings) => new()
    {
        Modes = [.. ModeCatalog.All.Select(mode => new ScenarioWord(mode.Name, mode.Summary))],
        Policies = [.. PolicyCatalog.All.Select(policy => new ScenarioWord(policy.Name, policy.Summary))],
        Affinities = [.. AffinityCatalog.All.Select(affinity => new ScenarioWord(affinity.Name, affinity.Summary))],
        LostHomes = [.. LostHomeCatalog.All.Select(word => new ScenarioWord(word.Name, word.Summary))],
        Checks =
        [
            new ScenarioCheck(["workload.addresses"], (scenario, _) => scenario.Workload.Addresses > 1 && !OperatingSystem.IsLinux()
                ? "workload.addresses above 1 needs Linux, where a client may come from every address of 127.0.0.0/8" : null),
            .. CopyDials.Select(dial => new ScenarioCheck([dial, "modes"], (scenario, given) =>
                given.Contains(dial) && !scenario.Modes.Contains(CopyMode.Entry.Name)
                    ? $"{dial} means nothing here: the mode {CopyMode.Entry.Name} is not among the modes"
                    : null)),
            new ScenarioCheck(["cluster.unreachable", "cluster.acknowledge"], (scenario, _) =>
                scenario.Cluster is { Unreachable: "refuse", Acknowledge: "none" }
                    ? "cluster.unreachable refuse means nothing with cluster.acknowledge none, which waits for no node" : null),
            new ScenarioCheck(["cluster.peer-timeout", "cluster.timeout"], (scenario, _) =>
                scenario.Modes.Contains(CopyMode.Entry.Name) && scenario.Cluster.PeerTimeout >= scenario.Cluster.Timeout
                    ? "cluster.peer-timeout must be shorter than cluster.timeout: the client would give up first" : null),
            new ScenarioCheck(["cluster.copies", "cluster.nodes"], (scenario, _) => scenario.Cluster.Copies >= scenario.Cluster.Nodes
                ? $"cluster.copies is {scenario.Cluster.Copies} with {scenario.Cluster.Nodes} nodes: a session has a copy on the other nodes at most"
                : null),
            new ScenarioCheck(["workload.size", "modes"], (scenario, _) =>
                scenario.Modes.Contains(JwtMode.Entry.Name) && !SessionSize.FitsCookie(scenario)
                    ? $"in the mode jwt a session of this size becomes a cookie of up to {SessionSize.LargestCookie(scenario)} bytes; browsers keep "
                      + $"{SessionSize.CookieLimit}: make size smaller or leave jwt out"
                    : null),
        ],
        Acknowledges = [.. AcknowledgeCatalog.All.Select(word => new ScenarioWord(word.Name, $"a save waits {word.Summary}"))],
        Faults = FaultWords.All,
        FaultChecks = FaultRules.For(settings),
        FaultTargets = (scenario, fault) => FaultWords.Planned(fault, scenario).Select(planned => planned.Target),
        Flaws = [.. FlawCatalog.All.Select(flaw => new ScenarioWord(flaw.Name, flaw.Summary))],
    };
}
