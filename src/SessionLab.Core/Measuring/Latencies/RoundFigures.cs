namespace SessionLab.Core.Measuring.Latencies;

/// <summary>One turn of a mode that takes turns with others; a description of how much the machine drifted, never a test.</summary>
/// <param name="Requests">Measured in it.</param>
/// <param name="Seconds">From its first start to its last end.</param>
/// <param name="P50">Median latency of its requests of a logged-in session, ms; null with fewer than ten beyond it.</param>
/// <param name="P99">99th percentile, ms; null with fewer than ten beyond it.</param>
public sealed record RoundFigures(long Requests, double Seconds, double? P50, double? P99);
