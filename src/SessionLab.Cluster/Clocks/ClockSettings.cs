namespace SessionLab.Cluster.Clocks;

/// <summary>How a node's clock runs beside the machine's; all nodes of a cluster share epoch and factor.</summary>
/// <param name="Epoch">The instant, UTC, at which the node's clock and the machine's agree but for the skew.</param>
/// <param name="Factor">How many seconds of the node's clock pass in one of the machine's; above 0.</param>
/// <param name="Skew">How far the node's clock is ahead of the other nodes', in its own time; negative when it is behind.</param>
public sealed record ClockSettings(DateTimeOffset Epoch, double Factor, TimeSpan Skew = default)
{
    /// <summary>The same clock set forward, or back by a negative time; null is the machine's own.</summary>
    public static ClockSettings Moved(ClockSettings? clock, TimeSpan by)
    {
        clock ??= new ClockSettings(TimeProvider.System.GetUtcNow(), 1);
        return clock with { Skew = clock.Skew + by };
    }
}
