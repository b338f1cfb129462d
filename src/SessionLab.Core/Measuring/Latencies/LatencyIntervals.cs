namespace SessionLab.Core.Measuring.Latencies;

/// <summary>
/// 95 % intervals of percentiles, from the ranks of the samples, whatever their distribution; null where the percentile is not given.
/// They hold for samples that know nothing of each other. Requests of one run queue behind each other and share their machine's gusts, so
/// these intervals are too narrow for what another run would show: a run is one observation, and only several runs say how far they differ.
/// </summary>
/// <param name="P50">ms.</param>
/// <param name="P90">ms.</param>
/// <param name="P95">ms.</param>
/// <param name="P99">ms.</param>
/// <param name="P999">ms.</param>
public sealed record LatencyIntervals(MsInterval? P50, MsInterval? P90, MsInterval? P95, MsInterval? P99, MsInterval? P999)
{
    /// <summary>The chance that an interval of independent samples holds the quantile is at least this.</summary>
    public const double Confidence = 0.95;
}

/// <summary>From one duration to another, both included, ms.</summary>
/// <param name="Low">The shorter.</param>
/// <param name="High">The longer.</param>
public sealed record MsInterval(double Low, double High);
