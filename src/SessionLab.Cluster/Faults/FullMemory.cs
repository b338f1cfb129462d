using SessionLab.Cluster.Processes;

namespace SessionLab.Cluster.Faults;

/// <summary>A node has room for so many sessions and evicts those that nobody used for longest; healed, it has room for all.</summary>
public sealed class FullMemory(NodeProcess node, int sessions) : IFault
{
    /// <summary>Its line in the catalog.</summary>
    public static FaultKind Kind { get; } = new(
        "full-memory", "The node has room for so many sessions, and no more: those unused for longest are evicted. Healed, it has room for all.",
        dials => $"{dials.Node}-memory", (cluster, dials) => new FullMemory(cluster.NodeNamed(dials.Node), dials.Sessions))
    {
        Dials = [FaultDial.Node, FaultDial.Sessions],
        Where = "local and sticky",
        Refusal = (ground, _) => WhyNot(ground.Mode),
    };

    /// <inheritdoc/>
    public Task InjectAsync(CancellationToken hurry) => node.AdjustAsync(settings => settings with { SessionLimit = sessions });

    /// <inheritdoc/>
    public Task HealAsync() => node.AdjustAsync(settings => settings with { SessionLimit = null });

    private static string? WhyNot(string mode) => mode switch
    {
        "local" or "sticky" => null,
        "copy" => "what one node evicted would come back with the next copy from another",
        "redis" => "a Redis server limits bytes and not sessions, and which keys it evicts is a guess",
        _ => "no node keeps sessions in its memory",
    };
}
