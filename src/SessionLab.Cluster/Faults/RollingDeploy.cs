using SessionLab.Cluster.Processes;

namespace SessionLab.Cluster.Faults;

/// <summary>
/// A new version is brought to every node, one after the other: each is drained, ends, is started again, and takes everybody before the
/// next one's turn.
/// </summary>
public sealed class RollingDeploy(LocalCluster cluster, NodeProcess node, TimeSpan grace) : IFault
{
    private readonly DrainNode _drain = new(cluster, node, grace);

    /// <summary>Its line in the catalog.</summary>
    public static FaultKind Kind { get; } = new(
        "rolling-deploy", "An operator deploys a new version: node after node is drained, ends, is started again and takes everybody.",
        dials => dials.Node is "" ? "nodes" : dials.Node,
        (cluster, dials) => new RollingDeploy(cluster, cluster.NodeNamed(dials.Node), dials.Grace))
    {
        Dials = [FaultDial.Grace],
        Each = (dials, nodes) => nodes.Select(node => dials with { Node = node }),
        Lasts = false,
    };

    /// <inheritdoc/>
    public async Task InjectAsync(CancellationToken hurry)
    {
        await _drain.InjectAsync(hurry);
        await _drain.HealAsync();
        // The next node must not go before the balancer's probes have found this one again.
        var health = cluster.Settings.Health;
        await Task.Delay(health.ProbeInterval + health.ProbeTimeout, hurry).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <inheritdoc/>
    public Task HealAsync() => Task.CompletedTask;
}
