using SessionLab.Clients;
using SessionLab.Cluster;
using SessionLab.Cluster.Balancing;
using SessionLab.Cluster.Modes;
using SessionLab.Cluster.Nodes;
using SessionLab.Core.Records;
using SessionLab.Running;

namespace SessionLab.Situations;

/// <summary>The cluster in which situations are made, for those who start it and for the judge.</summary>
/// <param name="Mode">The mode.</param>
/// <param name="Timing">How fast the nodes' time runs.</param>
internal sealed record SurvivalCluster(Mode Mode, Timing Timing)
{
    private const string Policy = "by-name";
    private const int Tabs = 3;
    private const int Browsers = 2;

    // Two tabs must both have loaded before either saves, even when one of them is slow to start.
    private static readonly WorkTime Work = new("constant", 100, 0);

    // A node that is gone is left out soon; one that is only slow is not, since the probes alone decide.
    private HealthSettings Health => new()
    {
        ProbeInterval = TimeSpan.FromMilliseconds(250),
        // In fast time nothing is done to a node: one that is left out all the same, on a busy machine, would end its sessions too soon.
        ProbeTimeout = Timing == Timing.Real ? TimeSpan.FromMilliseconds(500) : TimeSpan.FromSeconds(20),
        PassiveRate = null,
    };

    private string? Affinity => ClusterPlan.NeededAffinity(Mode);

    /// <summary>What to start.</summary>
    public ClusterSettings Settings(RunSettings settings, string folder, string users) => new()
    {
        Mode = Mode.Name,
        Folder = folder,
        UserDatabase = users,
        Policy = Policy,
        Affinity = Affinity,
        ForwardTimeout = Line.ForwardTimeout,
        Health = Health,
        Work = Work,
        IdleTimeout = Timing.IdleTimeout,
        AbsoluteTimeout = Timing.AbsoluteTimeout,
        Clock = Timing.Clock(),
        Redis = settings.Redis,
        RedisServer = settings.RedisServer,
        Postgres = settings.Postgres,
    };

    /// <summary>What the judge of one situation is told of it.</summary>
    public RunHeader Header(LocalCluster cluster, RunClock clock) => new()
    {
        Scenario = "survival",
        Clients = Tabs,
        Jars = Browsers,
        Mode = Headers.ModeOf(Mode, cluster),
        Cluster = new ClusterHeader(
            [.. cluster.Nodes.Select(node => node.Name)], Policy, Affinity, null,
            (long)Line.Timeout.TotalMicroseconds, (long)Line.ForwardTimeout.TotalMicroseconds)
        {
            IdleTimeoutUs = (long)Timing.IdleTimeout.TotalMicroseconds,
            AbsoluteTimeoutUs = (long)Timing.AbsoluteTimeout.TotalMicroseconds,
            ClockFactor = Timing.Factor,
        },
        ClockZeroUs = clock.ZeroUs,
    };
}
