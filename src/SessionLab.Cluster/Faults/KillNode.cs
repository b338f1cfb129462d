using SessionLab.Cluster.Processes;

namespace SessionLab.Cluster.Faults;

/// <summary>A node dies as by a power cut, with all that only its memory held; healed, it is started again on its address.</summary>
public sealed class KillNode(NodeProcess node) : IFault
{
    /// <summary>Its line in the catalog.</summary>
    public static FaultKind Kind { get; } = new(
        "kill-node", "The node is gone in an instant and its memory with it (SIGKILL); healed, it is started again on its address.",
        (cluster, dials) => new KillNode(cluster.NodeNamed(dials.Node)))
    {
        Dials = [FaultDial.Node],
    };

    /// <inheritdoc/>
    public string Target => node.Name;

    /// <inheritdoc/>
    public Task InjectAsync(CancellationToken cancellation)
    {
        node.Kill();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task HealAsync(CancellationToken cancellation) => node.RestartAsync(cancellation);
}
