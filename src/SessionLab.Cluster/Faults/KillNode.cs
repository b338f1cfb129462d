using SessionLab.Cluster.Processes;

namespace SessionLab.Cluster.Faults;

/// <summary>A node dies as by a power cut, with all that only its memory held; healed, it is started again on its address.</summary>
public sealed class KillNode(NodeProcess node) : IFault
{
    /// <summary>Its line in the catalog.</summary>
    public static FaultKind Kind { get; } = FaultKind.OfNode(
        "kill-node", "The node is gone in an instant and its memory with it (SIGKILL); healed, it is started again on its address.",
        node => new KillNode(node));

    /// <inheritdoc/>
    public Task InjectAsync(CancellationToken hurry)
    {
        node.Kill();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task HealAsync() => node.RestartAsync();
}
