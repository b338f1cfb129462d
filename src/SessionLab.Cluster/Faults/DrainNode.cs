using SessionLab.Cluster.Balancing;
using SessionLab.Cluster.Processes;

namespace SessionLab.Cluster.Faults;

/// <summary>
/// A node is taken out of service by an operator: first the balancer sends it no new clients, after a time of grace nobody any more, and
/// then it finishes what it has begun and ends. Healed, it is started again and takes everybody.
/// </summary>
public sealed class DrainNode(LocalCluster cluster, NodeProcess node, TimeSpan grace) : IFault
{
    /// <summary>Its line in the catalog.</summary>
    public static FaultKind Kind { get; } = new(
        "drain-node",
        "An operator takes the node out of service: no new clients, after the grace nobody, then it ends. Healed, it is started again.",
        dials => dials.Node, (cluster, dials) => new DrainNode(cluster, cluster.NodeNamed(dials.Node), dials.Grace))
    {
        Dials = [FaultDial.Node, FaultDial.Grace],
    };

    /// <inheritdoc/>
    public async Task InjectAsync(CancellationToken hurry)
    {
        await cluster.DrainAsync(node, Draining.NewClients, CancellationToken.None);
        await Task.Delay(grace, hurry).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await cluster.DrainAsync(node, Draining.Everybody, CancellationToken.None);
        await node.StopAsync();
    }

    /// <inheritdoc/>
    public async Task HealAsync()
    {
        await node.RestartAsync();
        await cluster.DrainAsync(node, Draining.No, CancellationToken.None);
    }
}
