using SessionLab.Core.Measuring;

namespace SessionLab.Core.Thresholds.Metrics;

/// <summary>
/// The inconsistency windows that visitors met. Where no answer was stale they are 0, which claims that none was seen and no more; where
/// nobody came back with an acknowledged session, none could be seen, and there is no figure.
/// </summary>
internal static class StaleWindows
{
    public static IReadOnlyList<Metric> All { get; } =
    [
        Of("p50", "median", window => window.P50), Of("p99", "99th percentile", window => window.P99), Of("max", "longest", window => window.Max),
    ];

    private static Metric Of(string name, string words, Func<StaleWindow, double?> read) => new(
        $"stale_window_{name}",
        $"{words} of the stale reads seen, each by how long the oldest write that it lacks had been acknowledged when it was sent; 0 when none was seen (a write that builds on an older state is no stale read, but a lost update)",
        MetricUnit.Time, run => run.Summary.FollowUps == 0 ? null : new Figure(read(run.Summary.StaleWindowMs) ?? 0))
    {
        ReadDuring = (_, fault) => fault.Meanwhile.Requests == 0 ? null : new Figure(read(fault.Meanwhile.StaleWindowMs) ?? 0),
    };
}
