using SessionLab.Cluster.Links;

namespace SessionLab.Cluster.Faults;

/// <summary>Where a fault would be injected, as far as it is known before a cluster is started.</summary>
/// <param name="Mode">The mode's name.</param>
/// <param name="Postgres">True when mode <c>database</c> uses the user's own PostgreSQL, false when SQLite.</param>
/// <param name="OwnRedis">True when mode <c>redis</c> uses the user's own server.</param>
/// <param name="Signals">True where the system can stop a process and let it go on.</param>
public sealed record FaultGround(string Mode, bool Postgres, bool OwnRedis, bool Signals)
{
    /// <summary>True when the lab will start Garnet as mode <c>redis</c>'s store.</summary>
    public bool Garnet { get; init; }

    /// <summary>True when the user has said how to restart his own PostgreSQL.</summary>
    public bool PostgresRestart { get; init; }

    /// <summary>Why the store cannot be made to refuse writes; null when it can.</summary>
    public string? NoReadOnlyStore => NoLinkToStore ?? (Mode switch
    {
        "redis" when OwnRedis => "the store is your own server; the lab changes only what it has started",
        "redis" when Garnet => "Garnet has no setting that refuses writes; this fault needs redis-server",
        _ => null,
    });

    /// <summary>Why nodes and store have no link between them; null when they have.</summary>
    public string? NoLinkToStore => Mode switch
    {
        "redis" => null,
        "database" when Postgres => null,
        "database" => "SQLite is a file in each node; this fault needs PostgreSQL (--postgres)",
        _ => "there is no session store",
    };

    /// <summary>Why the store cannot be restarted; null when it can.</summary>
    public string? NoRestartOfStore => NoLinkToStore ?? (Mode switch
    {
        "redis" when !OwnRedis => null,
        "database" when PostgresRestart => null,
        "database" => "the store is your own server; tell the lab the command that restarts it (--postgres-restart)",
        _ => "the store is your own server; the lab restarts only what it has started",
    });

    /// <summary>Why a link cannot be broken; null when it can.</summary>
    public string? NoLink(string link) =>
        link.EndsWith(ClusterLinks.ToStore(""), StringComparison.Ordinal) ? NoLinkToStore : null;
}
