using SessionLab.Cluster.Clocks;
using SessionLab.Cluster.Processes;

namespace SessionLab.Cluster.Faults;

/// <summary>A node's clock is off while it runs, as when nobody sets it; healed, it shows the time of the others again.</summary>
public sealed class ClockSkew(NodeProcess node, TimeSpan by) : IFault
{
    /// <summary>Its line in the catalog.</summary>
    public static FaultKind Kind { get; } = new(
        "clock-skew", "The node's clock is off while it runs: it ends sessions too early, or keeps them too long. Healed, it shows the time of the others.",
        // Its processes go on: nobody may be excused as if the node had died.
        dials => $"{dials.Node}-clock",
        (cluster, dials) => new ClockSkew(cluster.NodeNamed(dials.Node), dials.Side == ClockSide.Ahead ? dials.By : -dials.By))
    {
        Dials = [FaultDial.Node, FaultDial.By, FaultDial.Side],
    };

    /// <inheritdoc/>
    public Task InjectAsync(CancellationToken hurry) => MoveAsync(by);

    /// <inheritdoc/>
    public Task HealAsync() => MoveAsync(-by);

    private Task MoveAsync(TimeSpan step) =>
        node.AdjustAsync(settings => settings with { Clock = ClockSettings.Moved(settings.Clock, step) });
}
