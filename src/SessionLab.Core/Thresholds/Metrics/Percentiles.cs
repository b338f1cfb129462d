using SessionLab.Core.Measuring;
using SessionLab.Core.Measuring.Latencies;

namespace SessionLab.Core.Thresholds.Metrics;

/// <summary>How long requests took. A percentile with too few samples is at least the highest one below it that has enough.</summary>
internal static class Percentiles
{
    private static readonly (string Name, string Words, Func<Latency, Figure?> Read)[] Each =
    [
        ("p50", "median", latency => Figure.Of(latency.P50)),
        ("p90", "90th percentile", latency => Highest(latency.P90, latency.P50)),
        ("p95", "95th percentile", latency => Highest(latency.P95, latency.P90, latency.P50)),
        ("p99", "99th percentile", latency => Highest(latency.P99, latency.P95, latency.P90, latency.P50)),
        ("p999", "99.9th percentile", latency => Highest(latency.P999, latency.P99, latency.P95, latency.P90, latency.P50)),
        ("max", "longest", latency => Figure.Of(latency.Max)),
    ];

    public static IReadOnlyList<Metric> All { get; } =
    [
        .. Each.Select(each => new Metric(
            each.Name, $"{each.Words} of the requests of a logged-in session", MetricUnit.Time, run => each.Read(run.Summary.LatencyMs))
        {
            ReadDuring = (_, fault) => each.Read(fault.Meanwhile.LatencyMs),
        }),
        .. Of("login_", "logins", summary => summary.LoginMs),
        .. Of("landing_", "first requests of visits", summary => summary.LandingMs),
        .. Of("logout_", "logouts", summary => summary.LogoutMs),
    ];

    private static IEnumerable<Metric> Of(string prefix, string words, Func<Summary, Latency> latency) => Each.Select(each =>
        new Metric($"{prefix}{each.Name}", $"{each.Words} of the {words}", MetricUnit.Time, run => each.Read(latency(run.Summary))));

    private static Figure? Highest(double? percentile, params IEnumerable<double?> below) =>
        percentile is { } given ? new Figure(given)
        : below.FirstOrDefault(other => other is not null) is { } least ? new Figure(least, AtLeast: true) : null;
}
