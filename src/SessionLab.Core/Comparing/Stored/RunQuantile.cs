using SessionLab.Core.Measuring.Latencies;

namespace SessionLab.Core.Comparing.Stored;

/// <summary>A quantile of the latency of logged-in requests, one figure a run.</summary>
/// <param name="Name">p50, p99.</param>
/// <param name="Pick">Takes it from a run's percentiles, ms.</param>
public sealed record RunQuantile(string Name, Func<Latency, double?> Pick)
{
    /// <summary>Those that are compared: what a visitor usually waits, and what the unlucky one waits.</summary>
    public static IReadOnlyList<RunQuantile> All { get; } = [new("p50", latency => latency.P50), new("p99", latency => latency.P99)];

    /// <summary>The figures of the runs that have one, ms.</summary>
    public IReadOnlyList<double> Of(IReadOnlyList<StoredRun> runs) =>
        [.. runs.Select(run => Pick(run.Summary.LatencyMs)).OfType<double>().Where(ms => ms > 0)];
}
