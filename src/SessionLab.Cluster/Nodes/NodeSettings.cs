using SessionLab.Cluster.Clocks;
using SessionLab.Cluster.Clustering;
using SessionLab.Cluster.Copying;

namespace SessionLab.Cluster.Nodes;

/// <summary>What a node is told, as one JSON line on its standard input.</summary>
public sealed record NodeSettings
{
    /// <summary>Its name in answers and records: n1, n2 …</summary>
    public required string Name { get; init; }

    /// <summary>How often it has been started, from 1.</summary>
    public int Incarnation { get; init; } = 1;

    /// <summary>The address to listen on, <c>http://127.1.2.3:0</c>; port 0 lets the system choose.</summary>
    public required string Listen { get; init; }

    /// <summary>The mode's name in the catalog.</summary>
    public required string Mode { get; init; }

    /// <summary>The file the ledger is appended to; null keeps none.</summary>
    public string? Ledger { get; init; }

    /// <summary>The user database, a SQLite file made before the node starts.</summary>
    public required string UserDatabase { get; init; }

    /// <summary>How long a handler waits as an application would.</summary>
    public WorkTime Work { get; init; } = new("constant", 0, 0);

    /// <summary>How long a load of a session takes longer, as a slower store would make it.</summary>
    public WorkTime LoadWork { get; init; } = new("constant", 0, 0);

    /// <summary>Seeds what the node draws, together with its name and incarnation.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>A session unused for so long expires, by the node's clock.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>A session ends so long after its creation or login however busy it is, by the node's clock.</summary>
    public TimeSpan AbsoluteTimeout { get; init; } = TimeSpan.FromHours(8);

    /// <summary>How the node's clock runs; null: as the machine's.</summary>
    public ClockSettings? Clock { get; init; }

    /// <summary>Modes local and sticky: above so many sessions the node evicts those unused for longest; null: no limit.</summary>
    public int? SessionLimit { get; init; }

    /// <summary>Flaws switched on, by name.</summary>
    public IReadOnlyList<string> Flaws { get; init; } = [];

    /// <summary>Database mode: a SQLite file, or null when <see cref="Postgres"/> is set.</summary>
    public string? Sqlite { get; init; }

    /// <summary>Database mode: an Npgsql connection string.</summary>
    public string? Postgres { get; init; }

    /// <summary>Redis mode: a StackExchange.Redis configuration string.</summary>
    public string? Redis { get; init; }

    /// <summary>Copy mode: its dials.</summary>
    public CopySettings Copying { get; init; } = new();

    /// <summary>Copy mode: how the nodes find each other.</summary>
    public ClusteringSettings Clustering { get; init; } = new();

    /// <summary>Jwt mode: HS256 or RS256.</summary>
    public string Signature { get; init; } = "HS256";

    /// <summary>Jwt mode: base64 of the HMAC secret, or of the PKCS#8 private key; the same for every node.</summary>
    public string? SigningKey { get; init; }
}

/// <summary>How long a handler waits.</summary>
/// <param name="Kind">constant, exponential (mean A) or uniform (A to B).</param>
/// <param name="A">Milliseconds.</param>
/// <param name="B">Milliseconds.</param>
public sealed record WorkTime(string Kind, double A, double B);
