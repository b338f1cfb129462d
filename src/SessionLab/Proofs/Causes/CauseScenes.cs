using System.Globalization;
using SessionLab.Core.Scenarios;
using SessionLab.Core.Scenarios.Faults;

namespace SessionLab.Proofs.Causes;

/// <summary>The controlled scenarios, a line each: first those that lose for known causes, then those whose faults cost nothing.</summary>
internal static class CauseScenes
{
    private const int Clients = 24;
    private const string FirstNode = "n1";
    private const string Victim = "n2";
    private const string Unused = "n3";

    // A busy machine must not look like a node that is gone.
    private static readonly HealthDials Patient = new() { ProbeTimeout = TimeSpan.FromSeconds(3), PassiveRate = null };
    private static readonly DrawnDuration Working = new(Distribution.Constant, TimeSpan.FromMilliseconds(100), TimeSpan.Zero);
    private static readonly DrawnDuration Reading = new(Distribution.Uniform, TimeSpan.FromMilliseconds(10), TimeSpan.FromMilliseconds(20));

    /// <summary>In the order of the report.</summary>
    public static IReadOnlyList<CauseScene> All { get; } =
    [
        new("local", ["wrong_node"], Run("local")) { Small = true },
        new("sticky, kill-node", ["node_died"], Run("sticky", At(1, "kill-node", 0.5, ("node", Victim)))) { Small = true },
        new("sticky, restart-node", ["node_died"], Run("sticky", At(1, "restart-node", null, ("node", Victim)))),
        new("copy, acknowledge none", ["copy_late"], Hasty(Run("copy"))),
        // What it had not sent yet is gone with it; who was sent some of it and not the rest misses what was lost on the way.
        new("copy, acknowledge none, kill-node", ["copy_late", "node_died", "copy_lost"], Hasty(Run("copy", At(1, "kill-node", 0.5, ("node", Victim))))),
        new("redis, two tabs", ["overwritten"], TwoTabs(Run("redis"))) { Small = true },
        new("database, whole-blob-overwrite", ["overwritten"], TwoTabs(Run("database")) with { Flaws = ["whole-blob-overwrite"] }),
        // One tab waits at the node that stands still, one request of each at most, and the other goes on elsewhere; two that merely
        // meet overwrite as ever.
        new("redis, two tabs, pause-node", ["zombie_wrote", "overwritten"], Slow(TwoTabs(Run("redis", At(1, "pause-node", 2, ("node", Victim)))))) { Most = Clients },
        new("redis, restart-store", ["store_lost_memory"], Run("redis", At(1, "restart-store", null))) { Small = true },
        new("redis, empty-when-unreachable, cut-store", ["store_unreachable"], Run("redis", At(1, "cut-store", 1)) with { Flaws = ["empty-when-unreachable"] }),
        // Who is quicker than the save before finds that it has not been made yet.
        new("redis, commit-after-response, read-only-store", ["refused_by_read_only_store", "commit_swallowed"], Writing(Run("redis", At(1, "read-only-store", 0.7))) with { Flaws = ["commit-after-response"] }),
        new("redis, commit-after-response, cut-store", ["commit_swallowed"], Writing(Run("redis", At(1, "cut-store", 0.5))) with { Flaws = ["commit-after-response"] }),
        new("sticky, full-memory", ["evicted"], Run("sticky", At(1, "full-memory", 1, ("node", Victim), ("sessions", "2")))) { Small = true },
        new("jwt, key-per-node", ["key_mismatch"], Run("jwt") with { Flaws = ["key-per-node"] }),
        new("jwt, wrong-key", ["key_mismatch"], Run("jwt", At(1, "wrong-key", 1, ("node", Victim)))),
        .. new[] { "sticky", "copy", "database", "jwt" }.Select(mode => Expiring(mode, "expired")),
        // What is saved just when the clocks jump has no time left: the server forgets it at once, as it is told to.
        Expiring("redis", "expired", "store_lost_memory"),

        new("local, faults that do nothing", ["wrong_node"], Harmless(Run("local"))) { Small = true },
        new("sticky, faults that do nothing", [], Harmless(Run("sticky"))),
        new("redis, kill-node", [], Run("redis", At(1, "kill-node", 0.5, ("node", Victim)))),
        new("redis, slow-link", [], Run("redis", At(0.3, "slow-link", 1.5, ("link", "n1-store"), ("delay", "3ms")))),
        new("database, clock-skew", [], Run("database", At(0.3, "clock-skew", 1.5, ("node", Victim), ("by", "1s")))),
        new("jwt, restart-node", [], Run("jwt", At(1, "restart-node", null, ("node", Victim)))),
        new("copy, restart-node", [], Run("copy", At(1, "restart-node", null, ("node", Victim)))),
    ];

    private static CauseScene Expiring(string mode, params IReadOnlyList<string> causes) =>
        new(mode + ", expire", causes, Run(mode, At(1, "expire", null))) { Excused = true };

    private static Scenario Run(string mode, params IReadOnlyList<FaultLine> faults) => new()
    {
        Name = "prove-causes",
        Modes = [mode],
        Clients = Clients,
        Cluster = new ClusterShape { WorkFactor = 1, Health = Patient },
        Workload = new WorkloadDials { Requests = 24, WarmUpVisits = 1 },
        Pace = Thinking(TimeSpan.FromMilliseconds(100)),
        Faults = faults,
    };

    private static Pace Thinking(TimeSpan mean) => new() { Think = new DrawnDuration(Distribution.Exponential, mean, TimeSpan.Zero) };

    private static FaultLine At(double seconds, string fault, double? lasts, params IEnumerable<(string Dial, string Value)> set) => new(
        1, TimeSpan.FromSeconds(seconds), fault, lasts is { } time ? TimeSpan.FromSeconds(time) : null,
        set.ToDictionary(one => one.Dial, one => one.Value));

    // The next request is there before the copy: few clients, so that the nodes themselves are not late with everything.
    private static Scenario Hasty(Scenario run) => run with
    {
        Clients = 8,
        Cluster = run.Cluster with { Acknowledge = "none" },
        Workload = new WorkloadDials { Name = "counter", Requests = 150 },
        Pace = new Pace(),
    };

    private static Scenario TwoTabs(Scenario run) => run with
    {
        Cluster = run.Cluster with { Work = Reading },
        Workload = run.Workload with { Name = "two-tabs", Requests = 12 },
    };

    private static Scenario Writing(Scenario run) => Slow(run) with { Workload = run.Workload with { Name = "counter" } };

    private static Scenario Slow(Scenario run) => run with { Cluster = run.Cluster with { Work = Working } };

    // One node is sent nobody: what befalls it concerns nobody, and what is done to the others is too little.
    private static Scenario Harmless(Scenario run) => run with
    {
        Cluster = run.Cluster with { Policy = "weighted", Weights = [1, 1, 0] },
        Faults =
        [
            At(0.2, "slow-link", 1.5, ("link", "balancer-" + FirstNode), ("delay", "3ms")),
            At(0.3, "clock-skew", 1.5, ("node", Victim), ("by", "1s")),
            At(0.4, "full-memory", 1.5, ("node", FirstNode), ("sessions", 1_000.ToString(CultureInfo.InvariantCulture))),
            At(0.5, "kill-node", 0.3, ("node", Unused)),
            At(2, "cut-link", 0.3, ("link", "balancer-" + Unused)),
        ],
    };
}
