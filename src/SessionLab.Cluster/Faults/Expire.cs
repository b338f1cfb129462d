using SessionLab.Cluster.Clocks;

namespace SessionLab.Cluster.Faults;

/// <summary>Every session ends as if it had been left alone: the clock of all nodes jumps over the idle timeout. What begins later lives its whole time.</summary>
/// <remarks>Nothing is deleted: each mode's own rule of expiry does the work, in a store, in a memory and in a token alike.</remarks>
public sealed class Expire(LocalCluster cluster) : IFault
{
    // The jump must be longer than the timeout also for tokens, which hold whole seconds.
    private static readonly TimeSpan Over = TimeSpan.FromSeconds(2);

    /// <summary>Its line in the catalog.</summary>
    public static FaultKind Kind { get; } = new(
        "expire", "Every session ends as if nobody had used it for too long: the clocks of all nodes jump over the idle timeout together.",
        _ => "sessions", (cluster, _) => new Expire(cluster))
    {
        Lasts = false,
    };

    /// <inheritdoc/>
    public Task InjectAsync(CancellationToken hurry)
    {
        var jump = cluster.Settings.IdleTimeout + Over;
        return cluster.AdjustAsync(settings => settings with { Clock = ClockSettings.Moved(settings.Clock, jump) });
    }

    /// <inheritdoc/>
    public Task HealAsync() => Task.CompletedTask;
}
