using System.CommandLine.Parsing;
using SessionLab.Breaking;
using SessionLab.Cluster;
using SessionLab.Cluster.Balancing;
using SessionLab.Cluster.Clocks;
using SessionLab.Cluster.Copying;
using SessionLab.Cluster.Modes;
using SessionLab.Cluster.Nodes;
using SessionLab.Cluster.Sessions;
using SessionLab.Core.Scenarios;

namespace SessionLab.Running;

/// <summary>Turns a scenario and a mode into the cluster to start.</summary>
public static class ClusterPlan
{
    private const string DefaultAffinity = "cookie";

    /// <summary>The longest time a request may live inside the cluster; longer than any client waits.</summary>
    public static TimeSpan ForwardTimeout(Scenario scenario) => scenario.Cluster.Timeout + TimeSpan.FromSeconds(1);

    /// <summary>The affinity a scenario gets in a mode; null when off.</summary>
    public static string? Affinity(Scenario scenario, string mode) => scenario.Cluster.Affinity switch
    {
        "auto" => NeededAffinity(ModeCatalog.Named(mode)),
        "off" => null,
        var named => named,
    };

    /// <summary>The affinity that a mode cannot do without; null when it needs none.</summary>
    public static string? NeededAffinity(Mode mode) => mode.Claims.Reach == Reach.OwnNode ? DefaultAffinity : null;

    /// <summary>The cluster's settings.</summary>
    public static ClusterSettings For(Scenario scenario, string mode, RunSettings settings, string folder, string userDatabase) => new()
    {
        Mode = mode,
        Folder = folder,
        UserDatabase = userDatabase,
        Nodes = scenario.Cluster.Nodes,
        Policy = scenario.Cluster.Policy,
        Affinity = Affinity(scenario, mode),
        OnLostHome = scenario.Cluster.OnLostHome,
        Weights = scenario.Cluster.Weights,
        Health = Health(scenario.Cluster.Health),
        Capacity = scenario.Cluster.Capacity,
        ForwardTimeout = ForwardTimeout(scenario),
        Work = Work(scenario.Cluster.Work),
        LoadWork = Work(scenario.Cluster.LoadWork),
        Seed = scenario.Seed,
        IdleTimeout = scenario.Cluster.IdleTimeout,
        AbsoluteTimeout = scenario.Cluster.AbsoluteTimeout,
        Clock = Clock(scenario.Cluster.ClockFactor),
        Copying = new CopySettings
        {
            Copies = scenario.Cluster.Copies,
            Acknowledge = scenario.Cluster.Acknowledge,
            Unreachable = scenario.Cluster.Unreachable,
            PeerTimeout = scenario.Cluster.PeerTimeout,
        },
        Signature = scenario.Cluster.Signature,
        QuickJit = scenario.Cluster.QuickJit,
        // Another build may not know what it is told, and who is compared with one is not told either.
        WarmsUp = scenario.Workload.WarmUpVisits > 0 && settings.Launcher is null,
        Flaws = scenario.Flaws,
        Links = [.. scenario.Faults.SelectMany(fault => FaultWords.LinksOf(fault, scenario)).Distinct()],
        Redis = settings.Redis,
        RedisServer = settings.RedisServer,
        Postgres = settings.Postgres,
        PostgresRestart = settings.PostgresRestart is { } restart ? [.. CommandLineParser.SplitCommandLine(restart)] : [],
    };

    private static HealthSettings Health(HealthDials dials) => new()
    {
        ProbeInterval = dials.ProbeInterval,
        ProbeTimeout = dials.ProbeTimeout,
        ProbeThreshold = dials.ProbeThreshold,
        PassiveRate = dials.PassiveRate,
    };

    // One epoch for every process and every life of a node; it begins with the cluster.
    private static ClockSettings? Clock(double factor) => factor == 1 ? null : new(TimeProvider.System.GetUtcNow(), factor);

    private static WorkTime Work(DrawnDuration work) => new(
        work.Kind switch
        {
            Distribution.Constant => "constant",
            Distribution.Exponential => "exponential",
            _ => "uniform",
        },
        work.A.TotalMilliseconds, work.B.TotalMilliseconds);
}
