using SessionLab.Cluster.Stores;

namespace SessionLab.Cluster.Faults;

/// <summary>The store ends and is started again on its endpoint: what it held only in memory is gone.</summary>
public sealed class RestartStore(LocalCluster cluster) : IFault
{
    /// <summary>Its line in the catalog.</summary>
    public static FaultKind Kind { get; } = new(
        "restart-store", "The store server ends and is started again on its endpoint: what it held in memory only is forgotten.",
        _ => "store", (cluster, _) => new RestartStore(cluster))
    {
        Lasts = false,
        Where = "redis with the server that the lab started, and database with PostgreSQL and the command that restarts it (`--postgres-restart`)",
        Refusal = (ground, _) => ground.NoRestartOfStore,
    };

    /// <inheritdoc/>
    public Task InjectAsync(CancellationToken hurry) => cluster.Settings is { Mode: "database", PostgresRestart: { Count: > 0 } command }
        ? OperatorCommand.RunAsync(command, CancellationToken.None)
        : cluster.RestartStoreAsync(CancellationToken.None);

    /// <inheritdoc/>
    public Task HealAsync() => Task.CompletedTask;
}
