namespace SessionLab.Core.Measuring.Faults;

/// <summary>What was done to the cluster on purpose, in seconds since the measured phase began.</summary>
/// <param name="Fault">Its name in the catalog.</param>
/// <param name="Target">What it was done to.</param>
/// <param name="BegunSeconds">When the injection began.</param>
/// <param name="InjectedSeconds">When it was complete; null when that was not seen.</param>
/// <param name="HealedSeconds">When it was healed; null when that was not seen.</param>
public sealed record SeenFault(string Fault, string Target, double BegunSeconds, double? InjectedSeconds, double? HealedSeconds)
{
    /// <summary>What became of the requests sent while it lasted; empty in summaries older than these figures.</summary>
    public FaultFigures Meanwhile { get; init => field = value ?? new(); } = new();
}
