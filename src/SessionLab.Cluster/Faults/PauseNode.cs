using SessionLab.Cluster.Processes;

namespace SessionLab.Cluster.Faults;

/// <summary>A node stands still and then goes on as if nothing had been: a zombie with old memories and requests half done.</summary>
public sealed class PauseNode(NodeProcess node) : IFault
{
    // A silo that stood still for too long finds itself declared dead and ends its process one to two seconds after it wakes.
    private static readonly TimeSpan MayStillEnd = TimeSpan.FromSeconds(3);

    /// <summary>Its line in the catalog.</summary>
    public static FaultKind Kind { get; } = FaultKind.OfNode(
        "pause-node",
        "The node stands still with requests half done (SIGSTOP), and connections to it stay open; healed, it wakes and goes on as if nothing had been.",
        node => new PauseNode(node)) with
    {
        Where = "Linux and macOS",
        Refusal = (ground, _) => ground.Signals ? null : "this system cannot take a process off the processor; Linux, macOS and WSL can",
    };

    /// <inheritdoc/>
    public Task InjectAsync(CancellationToken hurry)
    {
        node.Pause();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task HealAsync()
    {
        node.Resume();
        // Whoever runs a cluster starts a node again that has ended itself.
        if (node.Gateway is not null && await node.EndsWithinAsync(MayStillEnd))
            await node.RestartAsync();
    }
}
