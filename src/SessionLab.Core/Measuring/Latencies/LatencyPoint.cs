namespace SessionLab.Core.Measuring.Latencies;

/// <summary>A point of the curve of latency by percentile.</summary>
/// <param name="Share">The share of samples that took at most so long, 0 to 1.</param>
/// <param name="Ms">How long, ms.</param>
public sealed record LatencyPoint(double Share, double Ms);
