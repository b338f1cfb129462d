using System.Reflection;
using System.Runtime.InteropServices;
using SessionLab.Breaking;
using SessionLab.Clients;
using SessionLab.Cluster;
using SessionLab.Cluster.Faults;
using SessionLab.Cluster.Modes;
using SessionLab.Core.Judging.Deaths;
using SessionLab.Core.Predictions;
using SessionLab.Core.Records;
using SessionLab.Core.Scenarios;
using SessionLab.Core.Workloads;
using SessionLab.Watching;
using Claims = SessionLab.Core.Records.Claims;

namespace SessionLab.Running;

/// <summary>Writes down for the judge, as data, what it must know of the accused.</summary>
public static class Headers
{
    /// <summary>The header of a run whose cluster has been started.</summary>
    public static RunHeader Describe(Scenario scenario, Plan plan, string modeName, LocalCluster cluster, RunClock clock)
    {
        var mode = ModeCatalog.Named(modeName);
        var header = new RunHeader
        {
            Scenario = scenario.Name,
            Question = scenario.Question,
            ScenarioText = scenario.Text,
            Seed = scenario.Seed,
            PlanHash = plan.Hash,
            PlannedOperations = plan.Operations,
            MeasuredOperations = plan.MeasuredOperations,
            ExpectedUs = (long)TimeLimit.Expected(scenario, plan).TotalMicroseconds,
            TimeLimitUs = (long)TimeLimit.Of(scenario, plan).TotalMicroseconds,
            Clients = plan.Clients,
            Jars = plan.Jars,
            Mode = ModeOf(mode, cluster),
            Cluster = new ClusterHeader(
                [.. cluster.Nodes.Select(node => node.Name)], scenario.Cluster.Policy, ClusterPlan.Affinity(scenario, modeName),
                scenario.Cluster.Policy == "overflow" ? scenario.Cluster.Capacity : null,
                (long)scenario.Cluster.Timeout.TotalMicroseconds, (long)ClusterPlan.ForwardTimeout(scenario).TotalMicroseconds)
            {
                Weights = scenario.Cluster.Weights,
                OnLostHome = ClusterPlan.Affinity(scenario, modeName) is null ? "" : scenario.Cluster.OnLostHome,
                IdleTimeoutUs = (long)scenario.Cluster.IdleTimeout.TotalMicroseconds,
                AbsoluteTimeoutUs = (long)scenario.Cluster.AbsoluteTimeout.TotalMicroseconds,
                ClockFactor = scenario.Cluster.ClockFactor,
                Health = new HealthHeader(
                    (long)scenario.Cluster.Health.ProbeInterval.TotalMicroseconds, (long)scenario.Cluster.Health.ProbeTimeout.TotalMicroseconds,
                    scenario.Cluster.Health.ProbeThreshold),
                ClockSkewUs = (long)FaultWords.LargestSkew(scenario).TotalMicroseconds,
            },
            Rounds = scenario.Rounds,
            Workload = scenario.Workload.Name,
            Pace = scenario.Pace.Name,
            Faults = [.. scenario.Faults.SelectMany(fault => FaultWords.Planned(fault, scenario))],
            Flaws = scenario.Flaws,
            Thresholds = [.. scenario.Thresholds.Select(threshold => threshold.Text)],
            ClockZeroUs = clock.ZeroUs,
            StartedAt = TimeProvider.System.GetUtcNow(),
            Machine = Machine.Describe(),
            Versions = Versions(),
        };
        return header with { Predictions = Theory.Predict(Facts(scenario, plan, modeName), header.Mode.Claims, header.Cluster) };
    }

    /// <summary>The claims of a mode in the judge's own words.</summary>
    public static Claims ClaimsOf(Cluster.Sessions.Claims claims) => new(
        Enum.Parse<Reach>(claims.Reach.ToString()), claims.NodeDeath, claims.ClusterDeath, claims.StoreRestart, claims.Revocable,
        Enum.Parse<ParallelSaves>(claims.Parallel.ToString()), claims.Acknowledged);

    /// <summary>A mode of the catalog in the judge's own words, with the store of the cluster that runs it.</summary>
    public static ModeHeader ModeOf(Mode mode, LocalCluster cluster) =>
        new(mode.Name, mode.Summary, ClaimsOf(mode.ClaimsUnder(cluster.Settings)), StoreOf(cluster))
        {
            Copies = mode.Name == CopyMode.Entry.Name ? cluster.Settings.Copying.Copies : null,
        };

    private static TimeSpan? ShortestSilence(Scenario scenario) => scenario.Faults
        .Where(fault => SilencingFaults.Holds(fault.Fault)).Select(fault => (TimeSpan?)(fault.For ?? TimeSpan.MaxValue)).Min();

    private static PlanFacts Facts(Scenario scenario, Plan plan, string modeName) => new(
        plan.Clients, InStep(scenario), Faults: scenario.Faults.Count > 0, Flaws: scenario.Flaws.Count > 0,
        Expiry: ExpiryOutlook.MayStrike(scenario, plan),
        TabsPerJar: plan.Clients / plan.Jars,
        Joins: scenario.Faults is [{ Fault: var only }] && only == AddNode.Kind.Name,
        NodesDie: scenario.Faults.Count > 0 && scenario.Faults.All(fault => DeadlyFaults.Holds(fault.Fault)),
        StoreRestarts: scenario.Faults.Count > 0 && scenario.Faults.All(fault => fault.Fault == RestartStore.Kind.Name),
        FewCopies: modeName == CopyMode.Entry.Name && scenario.Cluster.Copies is not null)
    {
        ShortestSilence = ShortestSilence(scenario),
    };

    // Clients that start with equal gaps and think for as many gaps as there are clients take turns for ever.
    private static bool InStep(Scenario scenario) =>
        scenario.Pace is { Name: "constant", Think: { Kind: Distribution.Constant, A: var think }, Rate: var rate }
        && Math.Abs(think.TotalSeconds * rate - scenario.Clients) < 0.001;

    private static StoreHeader? StoreOf(LocalCluster cluster) => cluster.Store is { } store
        ? new StoreHeader(store.Product, store.Version, store.Where, store.Forgets) { Instance = store.Instance, SyncUs = store.SyncUs }
        : null;

    private static Dictionary<string, string> Versions() => new()
    {
        ["sessionlab"] = VersionOf(typeof(Headers).Assembly),
        [".NET"] = RuntimeInformation.FrameworkDescription,
        ["Orleans"] = VersionOf(typeof(Orleans.IGrain).Assembly),
        ["YARP"] = VersionOf(typeof(Yarp.ReverseProxy.Configuration.RouteConfig).Assembly),
    };

    private static string VersionOf(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
}
