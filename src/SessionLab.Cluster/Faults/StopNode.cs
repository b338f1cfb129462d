using SessionLab.Cluster.Processes;

namespace SessionLab.Cluster.Faults;

/// <summary>A node is told to end: it takes no new connection, finishes what it has begun, and is gone; healed, it is started again.</summary>
/// <remarks>Nobody tells the balancer, which goes on sending to it until its probes fail.</remarks>
public sealed class StopNode(NodeProcess node) : IFault
{
    /// <summary>Its line in the catalog.</summary>
    public static FaultKind Kind { get; } = FaultKind.OfNode(
        "stop-node", "The node finishes the requests it has begun and ends; the balancer finds out by itself. Healed, it is started again.",
        node => new StopNode(node));

    /// <inheritdoc/>
    public Task InjectAsync(CancellationToken hurry) => node.StopAsync();

    /// <inheritdoc/>
    public Task HealAsync() => node.RestartAsync();
}
