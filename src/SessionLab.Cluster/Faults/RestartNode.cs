using SessionLab.Cluster.Processes;

namespace SessionLab.Cluster.Faults;

/// <summary>A node is killed and started again at once: it is soon there again, and remembers nothing.</summary>
public sealed class RestartNode(NodeProcess node) : IFault
{
    /// <summary>Its line in the catalog.</summary>
    public static FaultKind Kind { get; } = new(
        "restart-node", "The node dies and is started again at once: it is soon back on its address, and its memory is empty.",
        (cluster, dials) => new RestartNode(cluster.NodeNamed(dials.Node)))
    {
        Dials = [FaultDial.Node],
        Lasts = false,
    };

    /// <inheritdoc/>
    public string Target => node.Name;

    /// <inheritdoc/>
    public Task InjectAsync(CancellationToken cancellation)
    {
        node.Kill();
        return node.RestartAsync(cancellation);
    }

    /// <inheritdoc/>
    public Task HealAsync(CancellationToken cancellation) => Task.CompletedTask;
}
