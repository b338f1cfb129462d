using SessionLab.Core.Findings.Seen;
using SessionLab.Core.Judging;
using SessionLab.Core.Measuring;
using SessionLab.Core.Records;

namespace SessionLab.Core.Findings;

/// <summary>What a rule may look at: a run's figures, and what besides them was seen of the machine, the lab and the cluster.</summary>
public sealed record Evidence
{
    /// <summary>The run's header.</summary>
    public required RunHeader Header { get; init; }

    /// <summary>Its figures, without findings.</summary>
    public required Summary Summary { get; init; }

    /// <summary>What the judge made of it.</summary>
    public required Judgement Judgement { get; init; }

    /// <summary>What ended its history: <see cref="RunEnded"/> or <see cref="HistoryDamaged"/>; null when it was cut off.</summary>
    public RunEvent? End { get; init; }

    /// <summary>True when something was broken on purpose, ended or stood still, so that failures have a reason besides the mode.</summary>
    public bool Broken { get; init; }

    /// <summary>The processes that ended although nobody of the lab ended them.</summary>
    public IReadOnlyList<string> Ended { get; init; } = [];

    /// <summary>The processes that stood still although nobody of the lab stopped them, by the time of their first stop.</summary>
    public IReadOnlyList<Standstill> Stopped { get; init; } = [];

    /// <summary>For how long the balancer left a node out while it was measured, µs; only the nodes that it did leave out.</summary>
    public IReadOnlyDictionary<string, long> LeftOutUs { get; init; } = new Dictionary<string, long>();

    /// <summary>What kept the work of each .NET process waiting while it was measured.</summary>
    public IReadOnlyList<RuntimeUse> Runtimes { get; init; } = [];

    /// <summary>When the wall clock was set.</summary>
    public IReadOnlyList<ClockJump> ClockJumps { get; init; } = [];

    /// <summary>How long requests of a logged-in session took from their sending on, less what the plan made the page wait.</summary>
    public LatencyShape Shape { get; init; } = new();

    /// <summary>How many of them took as long as the constants that network stacks and drivers wait for.</summary>
    public IReadOnlyList<Spike> Spikes { get; init; } = [];

    /// <summary>The stores that answered nodes.</summary>
    public IReadOnlyList<StoreAnswered> Stores { get; init; } = [];

    /// <summary>Measured requests for which the lab had no port or connection left.</summary>
    public long NoPort { get; init; }
}
