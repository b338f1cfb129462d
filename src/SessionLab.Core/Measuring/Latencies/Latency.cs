namespace SessionLab.Core.Measuring.Latencies;

/// <summary>Percentiles in milliseconds; null where fewer than ten samples lie beyond.</summary>
/// <param name="Count">Samples.</param>
/// <param name="P50">The median, ms.</param>
/// <param name="P90">ms.</param>
/// <param name="P95">ms.</param>
/// <param name="P99">ms.</param>
/// <param name="P999">The 99.9th percentile, ms.</param>
/// <param name="Max">The longest, ms; null only without samples.</param>
public sealed record Latency(long Count, double? P50, double? P90, double? P95, double? P99, double? P999, double? Max)
{
    /// <summary>How sure the percentiles are; null where none is given, and in summaries older than these intervals.</summary>
    public LatencyIntervals? Interval95 { get; init; }

    /// <summary>The names of the percentiles that have too few samples to be given.</summary>
    public IEnumerable<string> Missing() =>
        new (string Name, double? Value)[] { ("p50", P50), ("p90", P90), ("p95", P95), ("p99", P99), ("p99.9", P999) }
            .Where(percentile => percentile.Value is null)
            .Select(percentile => percentile.Name);
}
