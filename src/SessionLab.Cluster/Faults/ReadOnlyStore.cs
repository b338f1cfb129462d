using SessionLab.Cluster.Stores;

namespace SessionLab.Cluster.Faults;

/// <summary>The store answers reads and refuses every write, as a server does that was demoted or lost its replicas; healed, it takes them.</summary>
public sealed class ReadOnlyStore(LocalCluster cluster) : IFault
{
    private IAsyncDisposable? _refusal;

    /// <summary>Its line in the catalog.</summary>
    public static FaultKind Kind { get; } = new(
        "read-only-store", "The session store answers reads and refuses every write, and forgets nothing; healed, it takes writes again.",
        // Nothing in it is touched: nobody may be excused as if it had been restarted.
        _ => "store-writes", (cluster, _) => new ReadOnlyStore(cluster))
    {
        Holds = _ => ["store"],
        Where = "redis with a redis-server that the lab started, and database with PostgreSQL",
        Refusal = (ground, _) => ground.NoReadOnlyStore,
    };

    /// <inheritdoc/>
    public async Task InjectAsync(CancellationToken hurry) => _refusal = cluster.Settings.Postgres is { } postgres && cluster.Settings.Mode == "database"
        ? await PostgresRefusal.BeginAsync(postgres)
        : await RedisRefusal.BeginAsync(cluster.StoreEndpoint);

    /// <inheritdoc/>
    public Task HealAsync() => _refusal?.DisposeAsync().AsTask() ?? Task.CompletedTask;
}
