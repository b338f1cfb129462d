namespace SessionLab.Cluster.Faults;

/// <summary>One more node is started while clients are served, and the balancer learns of it once it can be used.</summary>
public sealed class AddNode(LocalCluster cluster) : IFault
{
    /// <summary>Its line in the catalog.</summary>
    public static FaultKind Kind { get; } = new(
        "add-node", "One more node joins under load: the balancer sends it requests as soon as it can be used. It stays.",
        _ => "cluster", (cluster, _) => new AddNode(cluster))
    {
        Lasts = false,
    };

    /// <inheritdoc/>
    public Task InjectAsync(CancellationToken hurry) => cluster.AddNodeAsync(CancellationToken.None);

    /// <inheritdoc/>
    public Task HealAsync() => Task.CompletedTask;
}
