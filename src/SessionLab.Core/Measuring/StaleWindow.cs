using SessionLab.Core.Measuring.Latencies;

namespace SessionLab.Core.Measuring;

/// <summary>
/// The inconsistency windows that visitors met, ms: for each stale read, how long after the oldest write that it lacks had become known to
/// its visitor it was still sent. Probabilistically bounded staleness calls this t-visibility (Bailis et al., VLDB 2012).
/// </summary>
/// <remarks>
/// These are all that were seen, however few, and no estimate of those that nobody met: with fewer than a hundred P99 is the longest. A state
/// that is outdated where nobody asks for it has no window here, nor has one on which another write was built: that is a lost update.
/// </remarks>
/// <param name="Count">Stale reads.</param>
/// <param name="P50">The median, ms; null without stale reads.</param>
/// <param name="P99">ms, as above.</param>
/// <param name="Max">The longest, ms, as above.</param>
public sealed record StaleWindow(long Count, double? P50, double? P99, double? Max)
{
    /// <summary>No stale read was seen.</summary>
    public static StaleWindow None { get; } = new(0, null, null, null);

    internal static StaleWindow Of(LatencyRecorder windows) => windows.Count == 0
        ? None
        : new StaleWindow(windows.Count, At(windows, 500), At(windows, 990), windows.MaxUs / 1000.0);

    // Three digits may lie above the exact maximum.
    private static double At(LatencyRecorder windows, int perMille) =>
        Math.Min(windows.AtRank(LatencyRecorder.Rank(perMille, windows.Count)), windows.MaxUs) / 1000.0;
}
