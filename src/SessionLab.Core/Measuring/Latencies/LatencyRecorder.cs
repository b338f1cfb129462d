using HdrHistogram;

namespace SessionLab.Core.Measuring.Latencies;

/// <summary>Collects durations in a histogram of fixed size: three digits, up to a minute, whatever the number of samples.</summary>
internal sealed class LatencyRecorder
{
    /// <summary>What is longer counts as this, µs.</summary>
    public const long LongestUs = 60_000_000;

    /// <summary>Samples that must lie beyond a percentile for it to be given.</summary>
    public const int NeededBeyond = 10;

    /// <summary>Significant digits.</summary>
    public const int Digits = 3;

    private readonly LongHistogram _histogram = new(LongestUs, Digits);
    private long _longestUs;

    /// <summary>Samples taken.</summary>
    public long Count => _histogram.TotalCount;

    /// <summary>The mean, µs; 0 without samples.</summary>
    public double MeanUs => Count == 0 ? 0 : _histogram.GetMean();

    /// <summary>The median however few samples there are, µs; 0 without any.</summary>
    public double MedianUs => Count == 0 ? 0 : _histogram.GetValueAtPercentile(50);

    /// <summary>Takes one duration, µs; a negative one counts as none.</summary>
    public void Record(long durationUs)
    {
        _longestUs = Math.Max(_longestUs, durationUs);
        _histogram.RecordValue(Math.Clamp(durationUs, 0, LongestUs));
    }

    public Latency Latency() => new(
        Count, Percentile(500), Percentile(900), Percentile(950), Percentile(990), Percentile(999),
        Count == 0 ? null : _longestUs / 1000.0);

    // In whole numbers, so that 1,000 samples have exactly ten beyond the 99th percentile.
    private double? Percentile(int perMille) =>
        Count * (1000 - perMille) < NeededBeyond * 1000L ? null : _histogram.GetValueAtPercentile(perMille / 10.0) / 1000.0;
}
