using SessionLab.Cluster.Processes;

namespace SessionLab.Cluster.Faults;

/// <summary>A node is killed and started again at once: it is soon there again, and remembers nothing.</summary>
public sealed class RestartNode(NodeProcess node) : IFault
{
    /// <summary>Its line in the catalog.</summary>
    public static FaultKind Kind { get; } = FaultKind.OfNode(
        "restart-node", "The node dies and is started again at once: it is soon back on its address, and its memory is empty.",
        node => new RestartNode(node)) with
    {
        Lasts = false,
    };

    /// <inheritdoc/>
    public Task InjectAsync(CancellationToken hurry)
    {
        node.Kill();
        return node.RestartAsync(CancellationToken.None);
    }

    /// <inheritdoc/>
    public Task HealAsync() => Task.CompletedTask;
}
