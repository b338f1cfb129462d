using SessionLab.Cluster.Balancing;
using SessionLab.Cluster.Clocks;
using SessionLab.Cluster.Copying;
using SessionLab.Cluster.Nodes;

namespace SessionLab.Cluster;

/// <summary>The cluster to start.</summary>
public sealed record ClusterSettings
{
    /// <summary>The mode's name in the catalog.</summary>
    public required string Mode { get; init; }

    /// <summary>The run folder: ledgers go to <c>ledger/</c>, the processes' words to <c>logs/</c>, a SQLite store to <c>store/</c>.</summary>
    public required string Folder { get; init; }

    public int Nodes { get; init; } = 3;

    /// <summary>Load-balancing policy by its catalog name.</summary>
    public string Policy { get; init; } = "random";

    /// <summary>Affinity policy by its catalog name; null when off.</summary>
    public string? Affinity { get; init; }

    /// <summary>What becomes of a client whose node is away, by its catalog name.</summary>
    public string OnLostHome { get; init; } = "redistribute";

    /// <summary>The nodes' weights in order, for the policy <c>weighted</c>; a node without one has 1.</summary>
    public IReadOnlyList<int> Weights { get; init; } = [];

    public int Capacity { get; init; } = 100;

    public TimeSpan ForwardTimeout { get; init; } = TimeSpan.FromSeconds(10);

    public HealthSettings Health { get; init; } = new();

    public WorkTime Work { get; init; } = new("constant", 0, 0);

    /// <summary>How long a node waits as it loads a session.</summary>
    public WorkTime LoadWork { get; init; } = new("constant", 0, 0);

    /// <summary>Seeds what the nodes draw.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The user database, a SQLite file made before the cluster starts.</summary>
    public string UserDatabase { get; init; } = "";

    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromMinutes(20);

    public TimeSpan AbsoluteTimeout { get; init; } = TimeSpan.FromHours(8);

    /// <summary>The clock of all nodes; null: the machine's own. Timeouts of sessions are durations of this clock, all others real.</summary>
    public ClockSettings? Clock { get; init; }

    /// <summary>The dials of the mode <c>copy</c>.</summary>
    public CopySettings Copying { get; init; } = new();

    public string Signature { get; init; } = "HS256";

    /// <summary>
    /// False: nodes and balancer compile a method in full before they first call it, instead of quickly at first and again once it was called
    /// often; what comes compiled with the framework is compiled again after 128 calls instead of 512. A cluster takes one to
    /// two seconds longer to start, with silos four, and less is compiled while it is measured.
    /// </summary>
    public bool QuickJit { get; init; } = true;

    /// <summary>True when it is warmed up first, until <see cref="LocalCluster.WarmedUpAsync"/>; only silos, and so the mode <c>copy</c>, care.</summary>
    public bool WarmsUp { get; init; }

    public IReadOnlyList<string> Flaws { get; init; } = [];

    /// <summary>The user's own Redis endpoint; null: redis-server from PATH, else Garnet.</summary>
    public string? Redis { get; init; }

    /// <summary>Which server the lab starts itself: auto, redis-server or garnet.</summary>
    public string RedisServer { get; init; } = "auto";

    /// <summary>The user's own PostgreSQL; null: SQLite, a file of the run.</summary>
    public string? Postgres { get; init; }

    /// <summary>The program and arguments that restart that PostgreSQL; empty: nobody has said.</summary>
    public IReadOnlyList<string> PostgresRestart { get; init; } = [];

    /// <summary>Links that faults will act on, by name: <c>balancer-n2</c>, <c>n1-store</c>. A relay stands in these and in no other.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>False measures what the ledger itself costs.</summary>
    public bool Ledger { get; init; } = true;

    /// <summary>The weight of a node by its index.</summary>
    public int WeightOf(int node) => node < Weights.Count ? Weights[node] : 1;
}
