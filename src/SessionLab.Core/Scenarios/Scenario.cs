using SessionLab.Core.Scenarios.Faults;
using SessionLab.Core.Thresholds;

namespace SessionLab.Core.Scenarios;

/// <summary>A scenario file, read and checked.</summary>
public sealed record Scenario
{
    /// <summary>The most rounds that may be asked for, by a file or on the command line.</summary>
    public const int MostRounds = 100;

    /// <summary>Its name, which is also the name of its folder of runs.</summary>
    public required string Name { get; init; }

    /// <summary>The question it answers, in one sentence.</summary>
    public string Question { get; init; } = "";

    /// <summary>Seeds everything drawn.</summary>
    public ulong Seed { get; init; } = 1;

    public ClusterShape Cluster { get; init; } = new();

    /// <summary>The modes to run, in this order.</summary>
    public IReadOnlyList<string> Modes { get; init; } = [];

    /// <summary>How often the measured visits are made, the modes taking turns; 1: one mode after the other.</summary>
    public int Rounds { get; init; } = 1;

    /// <summary>Simulated browser tabs.</summary>
    public int Clients { get; init; } = 30;

    public WorkloadDials Workload { get; init; } = new();

    public Pace Pace { get; init; } = new();

    /// <summary>A run that takes longer is stopped; null: several times what its plan needs.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>What is done to the cluster while it is measured.</summary>
    public IReadOnlyList<FaultLine> Faults { get; init; } = [];

    /// <summary>Wrong ways of building the cluster to switch on.</summary>
    public IReadOnlyList<string> Flaws { get; init; } = [];

    /// <summary>What every run, or the runs of some modes, must keep to.</summary>
    public IReadOnlyList<Threshold> Thresholds { get; init; } = [];

    /// <summary>The file's text.</summary>
    public string Text { get; init; } = "";
}

/// <summary>The cluster a scenario asks for.</summary>
public sealed record ClusterShape
{
    public int Nodes { get; init; } = 3;

    /// <summary>Load-balancing policy by its catalog name.</summary>
    public string Policy { get; init; } = "random";

    /// <summary><c>auto</c>: on for the modes that need it; or <c>off</c>, or an affinity policy by its catalog name.</summary>
    public string Affinity { get; init; } = "auto";

    /// <summary>What becomes of a client whose node is away, by its catalog name.</summary>
    public string OnLostHome { get; init; } = "redistribute";

    /// <summary>Policy weighted: a weight for each node, in order.</summary>
    public IReadOnlyList<int> Weights { get; init; } = [];

    public HealthDials Health { get; init; } = new();

    /// <summary>Requests in flight a node takes before it counts as full; only the policy <c>overflow</c> asks.</summary>
    public int Capacity { get; init; } = 100;

    /// <summary>How long a handler waits as an application would.</summary>
    public DrawnDuration Work { get; init; } = DrawnDuration.Zero;

    /// <summary>How long a node waits as it loads a session, as a slower store would make it wait.</summary>
    public DrawnDuration LoadWork { get; init; } = DrawnDuration.Zero;

    /// <summary>PBKDF2 iterations of a password hash.</summary>
    public int WorkFactor { get; init; } = 1000;

    /// <summary>False when nodes and balancer compile a method in full before they first call it.</summary>
    public bool QuickJit { get; init; } = true;

    /// <summary>A session unused for so long expires, by the nodes' clock.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>A session ends so long after its creation or login however busy it is, by the nodes' clock.</summary>
    public TimeSpan AbsoluteTimeout { get; init; } = TimeSpan.FromHours(8);

    /// <summary>How many seconds of the nodes' clock pass in one of the machine's; 1 is the machine's own clock.</summary>
    public double ClockFactor { get; init; } = 1;

    /// <summary>After which a client gives up.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Mode copy: copies of a session beside the one at the node that saved it; null: one on every other node.</summary>
    public int? Copies { get; init; }

    /// <summary>Mode copy: what a save waits for, by its catalog name.</summary>
    public string Acknowledge { get; init; } = "applied";

    /// <summary>Mode copy: <c>continue</c> without a node that does not confirm in time, or <c>refuse</c> the save.</summary>
    public string Unreachable { get; init; } = "continue";

    /// <summary>Mode copy: how long a node that does not answer may hold up a save.</summary>
    public TimeSpan PeerTimeout { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Signature algorithm of the mode jwt: HS256 or RS256.</summary>
    public string Signature { get; init; } = "HS256";
}

/// <summary>How the balancer finds out that a node is gone.</summary>
public sealed record HealthDials
{
    /// <summary>From the end of one probe of a node to the next.</summary>
    public TimeSpan ProbeInterval { get; init; } = TimeSpan.FromSeconds(0.25);

    /// <summary>After which a probe has failed.</summary>
    public TimeSpan ProbeTimeout { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>Failed probes in a row after which a node is left out.</summary>
    public int ProbeThreshold { get; init; } = 2;

    /// <summary>Share of failed requests above which a node is left out; null: only the probes decide.</summary>
    public double? PassiveRate { get; init; } = 0.3;
}

/// <summary>What clients do.</summary>
public sealed record WorkloadDials
{
    /// <summary>Name in the catalog of workloads.</summary>
    public string Name { get; init; } = "shopping";

    /// <summary>Visits each client makes in each round, warm-up visits extra.</summary>
    public int Visits { get; init; } = 1;

    /// <summary>Visits each client makes first that are judged and not measured.</summary>
    public int WarmUpVisits { get; init; }

    /// <summary>Requests of a logged-in session in a warm-up visit; never more than <see cref="Requests"/>.</summary>
    public int WarmUpRequests { get; init; } = 4;

    /// <summary>Requests of a logged-in session in one visit.</summary>
    public int Requests { get; init; } = 8;

    /// <summary>Bytes of filler in the session.</summary>
    public int Size { get; init; }

    /// <summary>From how many network addresses the clients come, dealt out in turn.</summary>
    public int Addresses { get; init; } = 1;

    /// <summary>True when a client presents its old cookies once more after the logout.</summary>
    public bool Replay { get; init; }
}

/// <summary>When the next operation starts.</summary>
public sealed record Pace
{
    /// <summary>Name in the catalog of pacers.</summary>
    public string Name { get; init; } = "closed";

    /// <summary>The pause between an answer and the next request.</summary>
    public DrawnDuration Think { get; init; } = DrawnDuration.Zero;

    /// <summary>The same in a warm-up visit; null: <see cref="Think"/>.</summary>
    public DrawnDuration? WarmUpThink { get; init; }

    /// <summary>Open model: visits that arrive each second.</summary>
    public double Rate { get; init; }

    /// <summary>Pace ramp: the rate it ends with, and how long it takes to get there.</summary>
    public double To { get; init; }

    public TimeSpan Over { get; init; } = TimeSpan.Zero;

    /// <summary>Pace stages: rates in order; the last one stays.</summary>
    public IReadOnlyList<Stage> Stages { get; init; } = [];

    /// <summary>Pace spike: the rate of the burst, when it begins after the first arrival, and how long it lasts.</summary>
    public double Burst { get; init; }

    public TimeSpan BurstAt { get; init; } = TimeSpan.Zero;

    public TimeSpan BurstFor { get; init; } = TimeSpan.Zero;

    /// <summary>Closed model: the first visits start spread over this time.</summary>
    public TimeSpan Ramp { get; init; } = TimeSpan.Zero;
}

/// <summary>A rate that is kept for a time.</summary>
/// <param name="Rate">Visits that arrive each second.</param>
/// <param name="For">How long.</param>
public readonly record struct Stage(double Rate, TimeSpan For);
