namespace SessionLab.Core.Records;

/// <summary>All the judge knows of the accused, written by the bench before the first request; first event of every history.</summary>
public sealed record RunHeader() : RunEvent(0)
{
    /// <summary>Version of the record formats; a reader refuses a newer one. 2: operations can carry times.</summary>
    public const int CurrentSchema = 2;

    public int Schema { get; init; } = CurrentSchema;

    /// <summary>The scenario's name and the question it asks.</summary>
    public required string Scenario { get; init; }

    public string Question { get; init; } = "";

    /// <summary>The scenario file's text, so that a run can be repeated from its folder alone.</summary>
    public string ScenarioText { get; init; } = "";

    public ulong Seed { get; init; }

    /// <summary>SHA-256 of the plan, hexadecimal; equal in every run and mode of the same scenario and seed.</summary>
    public string PlanHash { get; init; } = "";

    /// <summary>Operations in the plan, warm-up included; reactions are extra.</summary>
    public long PlannedOperations { get; init; }

    /// <summary>Those of them that are measured; 0 in histories that do not say.</summary>
    public long MeasuredOperations { get; init; }

    /// <summary>How many turns the measured part was dealt to, taken in rotation with other modes; 1: all at once.</summary>
    public int Rounds { get; init; } = 1;

    /// <summary>How long the load takes on a cluster that is slow and answers, and after how long the run is stopped, µs.</summary>
    public long ExpectedUs { get; init; }

    public long TimeLimitUs { get; init; }

    /// <summary>Client counts of the plan: tabs, and the cookie jars they share.</summary>
    public int Clients { get; init; }

    public int Jars { get; init; }

    public required ModeHeader Mode { get; init; }

    public required ClusterHeader Cluster { get; init; }

    /// <summary>The name of the workload, and of the pace (open or closed).</summary>
    public string Workload { get; init; } = "";

    public string Pace { get; init; } = "";

    /// <summary>Switched-on flaws by name; none in an honest run.</summary>
    public IReadOnlyList<string> Flaws { get; init; } = [];

    /// <summary>What was to be done to the cluster while it was measured.</summary>
    public IReadOnlyList<PlannedFault> Faults { get; init; } = [];

    /// <summary>What the runs of the scenario must keep to, each line as the scenario writes it, those of other modes too; none in histories that do not say.</summary>
    public IReadOnlyList<string> Thresholds { get; init => field = value ?? []; } = [];

    /// <summary>What was expected before the first request was sent.</summary>
    public IReadOnlyList<Prediction> Predictions { get; init; } = [];

    /// <summary>When the run started, UTC; for people, never for arithmetic.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>The run's zero on the machine's monotonic clock, µs: the nodes' ledgers are stamped with the same clock.</summary>
    public long ClockZeroUs { get; init; }

    public MachineHeader Machine { get; init; } = new("", "", "", 0, 0);

    /// <summary>Versions of what took part, by name: sessionlab, .NET, YARP, the store's driver …</summary>
    public IReadOnlyDictionary<string, string> Versions { get; init; } = new Dictionary<string, string>();
}

/// <summary>A fault that the scenario asks for.</summary>
/// <param name="Fault">Its name in the catalog.</param>
/// <param name="Target">What it is done to, as in <see cref="FaultEvent"/>.</param>
/// <param name="AtUs">When, µs since the measured phase began.</param>
/// <param name="ForUs">How long until it is healed, µs; null: until the load has ended.</param>
/// <param name="Settings">Its own settings, for people.</param>
public sealed record PlannedFault(string Fault, string Target, long AtUs, long? ForUs, string Settings = "");

/// <summary>A mode as the judge sees it: a name, what it promises, and where it keeps sessions.</summary>
/// <param name="Name">As in the catalog: local, sticky, copy, database, redis, jwt.</param>
/// <param name="Summary">One sentence: where the session is.</param>
/// <param name="Claims">What the mode promises.</param>
/// <param name="Store">The store that answered; null where there is none.</param>
public sealed record ModeHeader(string Name, string Summary, Claims Claims, StoreHeader? Store)
{
    /// <summary>On how many other nodes each save is copied; null: on every one, where the mode copies at all.</summary>
    public int? Copies { get; init; }
}

/// <summary>What a mode promises; the judge holds it to this and to nothing else.</summary>
/// <param name="Reach">From which nodes a session is found.</param>
/// <param name="NodeDeath">Sessions survive the death of the node that served them.</param>
/// <param name="ClusterDeath">Sessions survive the death of all nodes at once.</param>
/// <param name="StoreRestart">Sessions survive a restart of the store; null without a store.</param>
/// <param name="Revocable">After an acknowledged logout the old credential is refused.</param>
/// <param name="Parallel">What overlapping requests of one session do to each other.</param>
/// <param name="Acknowledged">When a save counts as acknowledged, in a few words for people; nothing is judged by it.</param>
public sealed record Claims(
    Reach Reach, bool NodeDeath, bool ClusterDeath, bool? StoreRestart, bool Revocable, ParallelSaves Parallel, string Acknowledged);

/// <summary>From which nodes a session is found.</summary>
public enum Reach
{
    /// <summary>From whichever node the next request lands on.</summary>
    AnyNode,

    /// <summary>From whichever node, although another one may learn of a save only after it was acknowledged.</summary>
    Eventually,

    /// <summary>From its own node, to which the balancer has to send the client back.</summary>
    OwnNode,

    /// <summary>From the node that made it and no other, wherever the balancer sends the client.</summary>
    OneNode,
}

/// <summary>What overlapping saves of one session do to each other.</summary>
public enum ParallelSaves
{
    /// <summary>The last save wins; the other's writes are overwritten.</summary>
    LastWins,

    /// <summary>The later save is refused with 409, certainly not applied.</summary>
    Refused,
}

/// <summary>The store that answered, as it names itself.</summary>
/// <param name="Product">For example <c>redis-server</c>, <c>Garnet</c>, <c>SQLite</c>, <c>PostgreSQL</c>.</param>
/// <param name="Version">As the store reports it.</param>
/// <param name="Where">Embedded, started by the lab, or the user's own endpoint without secrets.</param>
/// <param name="Forgets">True when a restart of it loses what it held.</param>
public sealed record StoreHeader(string Product, string Version, string Where, bool Forgets)
{
    /// <summary>What tells this store from another of its kind: a server's run, a database's file; empty when it does not say.</summary>
    public string Instance { get; init; } = "";

    /// <summary>How long its disk takes to confirm a small write, the median, µs; null where the lab could not measure it.</summary>
    public double? SyncUs { get; init; }
}

/// <summary>The cluster's shape.</summary>
/// <param name="Nodes">The nodes' names in order; records refer to them by index.</param>
/// <param name="Policy">The load-balancing policy by YARP's name or ours.</param>
/// <param name="Affinity">The session-affinity policy; null when off.</param>
/// <param name="Capacity">Requests in flight a node takes before it counts as full; null when not limited.</param>
/// <param name="ClientTimeoutUs">After which the client gives up, µs.</param>
/// <param name="ServerTimeoutUs">The longest time a request may live inside the cluster, µs.</param>
public sealed record ClusterHeader(
    IReadOnlyList<string> Nodes, string Policy, string? Affinity, int? Capacity, long ClientTimeoutUs, long ServerTimeoutUs)
{
    /// <summary>The nodes' weights in order, under the policy that draws by them; none under any other.</summary>
    public IReadOnlyList<int> Weights { get; init; } = [];

    /// <summary>What becomes of a client whose node is away; empty in histories that do not say.</summary>
    public string OnLostHome { get; init; } = "";

    /// <summary>How the balancer finds out that a node is gone; null in histories that do not say.</summary>
    public HealthHeader? Health { get; init; }

    /// <summary>After how long without a request a session is gone, µs of the nodes' clock; null when idle sessions stay.</summary>
    public long? IdleTimeoutUs { get; init; }

    /// <summary>How long after its creation or login a session is gone however busy it is, µs of the nodes' clock; null when never.</summary>
    public long? AbsoluteTimeoutUs { get; init; }

    /// <summary>How many seconds of the nodes' clock pass in one of the bench's; 1 in histories that do not say.</summary>
    public double ClockFactor { get; init => field = value > 0 ? value : 1; } = 1;

    /// <summary>The largest difference between two nodes' clocks, µs of theirs.</summary>
    public long ClockSkewUs { get; init; }

    /// <summary>A node's name by its index; one that joined during the run is not in the list.</summary>
    public string NameOf(int node) => node < Nodes.Count ? Nodes[node] : $"n{node + 1}";

    /// <summary>The name of the link on which the balancer reaches a node; faults aim at it.</summary>
    public static string LinkTo(string node) => $"balancer-{node}";

    /// <summary>The index of a node, also of one that joined later; null for what is no node.</summary>
    public int? IndexOf(string name)
    {
        for (var node = 0; node < Nodes.Count; node++)
        {
            if (Nodes[node] == name)
                return node;
        }

        return name.StartsWith('n') && int.TryParse(name.AsSpan(1), out var number) && number > 0 ? number - 1 : null;
    }
}

/// <summary>How the balancer probes its nodes.</summary>
/// <param name="ProbeIntervalUs">From the end of one probe of a node to the next, µs.</param>
/// <param name="ProbeTimeoutUs">After which a probe has failed, µs.</param>
/// <param name="ProbeThreshold">Failed probes in a row after which a node is left out.</param>
public sealed record HealthHeader(long ProbeIntervalUs, long ProbeTimeoutUs, int ProbeThreshold);

/// <summary>The machine a run was made on.</summary>
/// <param name="System">Operating system and version.</param>
/// <param name="Architecture">For example X64.</param>
/// <param name="Processor">Model name where the system tells it.</param>
/// <param name="Cores">Logical processors.</param>
/// <param name="MemoryBytes">Physical memory, bytes.</param>
public sealed record MachineHeader(string System, string Architecture, string Processor, int Cores, long MemoryBytes);

/// <summary>One figure that theory gives before the run, and the interval the measured value must fall into.</summary>
/// <param name="Metric">What is predicted, as a key of the word files: <c>off_node_share</c>, <c>lost_share</c>, <c>lost_sessions</c>.</param>
/// <param name="Expected">The expected value.</param>
/// <param name="Confidence">Width of the interval, for example 0.999; the interval itself depends on how many follow-ups the run makes.</param>
/// <param name="Rule">Where the figure comes from, in a formula a student can check: <c>1 - 1/N</c>.</param>
/// <param name="AllServe">True when it supposes that the balancer sends requests to every node all the time.</param>
public sealed record Prediction(string Metric, double Expected, double Confidence, string Rule, bool AllServe = false);
