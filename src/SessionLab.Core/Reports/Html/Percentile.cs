using SessionLab.Core.Measuring.Latencies;

namespace SessionLab.Core.Reports.Html;

/// <summary>A percentile of the requests of a logged-in session.</summary>
/// <param name="Name">As people write it: p99.</param>
/// <param name="Ms">How to read it.</param>
/// <param name="Sure">How to read its 95 % interval.</param>
internal sealed record Percentile(string Name, Func<Latency, double?> Ms, Func<LatencyIntervals, MsInterval?> Sure)
{
    private static readonly Percentile[] All =
    [
        new("p99", latency => latency.P99, sure => sure.P99),
        new("p95", latency => latency.P95, sure => sure.P95),
        new("p50", latency => latency.P50, sure => sure.P50),
    ];

    /// <summary>The 99th, or the highest below it that every run has samples for: prices are compared at one percentile.</summary>
    public static Percentile Of(IReadOnlyList<Shown> runs) =>
        All.FirstOrDefault(percentile => runs.All(run => percentile.In(run) is not null)) ?? All[^1];

    /// <summary>What a run has, ms; null with too few samples.</summary>
    public double? In(Shown run) => Ms(run.Run.Summary.LatencyMs);

    /// <summary>Its 95 % interval.</summary>
    public MsInterval? SureIn(Shown run) => run.Run.Summary.LatencyMs.Interval95 is { } sure ? Sure(sure) : null;
}
