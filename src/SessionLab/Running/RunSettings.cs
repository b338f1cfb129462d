using SessionLab.Cluster.Processes;

namespace SessionLab.Running;

/// <summary>What the command line adds to a scenario.</summary>
public sealed record RunSettings
{
    /// <summary>Environment variable with the user's own Redis endpoint.</summary>
    public const string RedisVariable = "SESSIONLAB_REDIS";

    /// <summary>Environment variable with the user's own PostgreSQL connection string.</summary>
    public const string PostgresVariable = "SESSIONLAB_POSTGRES";

    /// <summary>Environment variable with the command that restarts that PostgreSQL.</summary>
    public const string PostgresRestartVariable = "SESSIONLAB_POSTGRES_RESTART";

    /// <summary>Run only these modes; empty: the scenario's.</summary>
    public IReadOnlyList<string> Modes { get; init; } = [];

    /// <summary>Another seed than the scenario's.</summary>
    public ulong? Seed { get; init; }

    /// <summary>Another number of rounds than the scenario's.</summary>
    public int? Rounds { get; init; }

    /// <summary>Folder of the stored runs.</summary>
    public string Output { get; init; } = "runs";

    /// <summary>The user's own Redis endpoint; null: the lab starts one.</summary>
    public string? Redis { get; init; }

    /// <summary>Which Redis the lab starts itself: auto, redis-server or garnet.</summary>
    public string RedisServer { get; init; } = "auto";

    /// <summary>The user's own PostgreSQL; null: SQLite.</summary>
    public string? Postgres { get; init; }

    /// <summary>The command that restarts the user's own PostgreSQL; null: the lab cannot.</summary>
    public string? PostgresRestart { get; init; }

    /// <summary>How nodes, balancer and store keeper are started, be it from another build; null: this program, as it is.</summary>
    public Launcher? Launcher { get; init; }

    /// <summary>Settings with the user's own stores taken from the environment.</summary>
    public static RunSettings FromEnvironment() => new()
    {
        Redis = Environment.GetEnvironmentVariable(RedisVariable),
        Postgres = Environment.GetEnvironmentVariable(PostgresVariable),
        PostgresRestart = Environment.GetEnvironmentVariable(PostgresRestartVariable),
    };
}
