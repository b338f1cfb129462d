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

    private const int CurveSteps = 54;

    // The library rounds the rank of a percentile to the nearest, other libraries round it up: a quarter below a whole rank both find it.
    private const double Within = 0.25;

    private readonly LongHistogram _histogram = new(LongestUs, Digits);

    /// <summary>Samples taken.</summary>
    public long Count => _histogram.TotalCount;

    /// <summary>The longest sample exactly, µs; 0 without samples.</summary>
    public long MaxUs { get; private set; }

    /// <summary>The mean, µs; 0 without samples.</summary>
    public double MeanUs => Count == 0 ? 0 : _histogram.GetMean();

    /// <summary>The median however few samples there are, µs; 0 without any.</summary>
    public double MedianUs => Count == 0 ? 0 : AtRank(Rank(500, Count));

    /// <summary>Takes one duration, µs; a negative one counts as none.</summary>
    public void Record(long durationUs)
    {
        MaxUs = Math.Max(MaxUs, durationUs);
        _histogram.RecordValue(Math.Clamp(durationUs, 0, LongestUs));
    }

    /// <summary>Takes all samples of another: percentiles of several runs come from their samples, never from their percentiles.</summary>
    public void Add(LatencyRecorder other)
    {
        MaxUs = Math.Max(MaxUs, other.MaxUs);
        _histogram.Add(other._histogram);
    }

    public Latency Latency() => new(
        Count, Percentile(500), Percentile(900), Percentile(950), Percentile(990), Percentile(999),
        Count == 0 ? null : MaxUs / 1000.0)
    {
        Interval95 = IsGiven(500) ? new(Interval(500), Interval(900), Interval(950), Interval(990), Interval(999)) : null,
    };

    /// <summary>The smallest rank, from 1, that so many of a thousand samples do not exceed.</summary>
    public static long Rank(int perMille, long count) => (count * perMille + 999) / 1000;

    /// <summary>The sample of a rank from 1 (the shortest) to <see cref="Count"/>, µs, as the greatest of those that three digits do not tell apart.</summary>
    public long AtRank(long rank) => _histogram.GetValueAtPercentile(100 * (rank - Within) / Count);

    /// <summary>Points from the median to the 99.9th percentile, as far as enough samples lie beyond.</summary>
    public IEnumerable<LatencyPoint> Curve()
    {
        for (var step = 0; step <= CurveSteps; step++)
        {
            // From one in two to one in a thousand.
            var beyond = 0.5 * Math.Pow(0.002, (double)step / CurveSteps);
            if (Count * beyond < NeededBeyond - 1e-9)
                yield break;
            yield return new LatencyPoint(1 - beyond, AtRank((long)Math.Ceiling(Count * (1 - beyond) - 1e-9)) / 1000.0);
        }
    }

    /// <summary>The histogram as HdrHistogram's other implementations read it.</summary>
    public byte[] Compressed() => CompressedHistogram.Of(_histogram);

    // In whole numbers, so that 1,000 samples have exactly ten beyond the 99th percentile.
    private bool IsGiven(int perMille) => Count * (1000 - perMille) >= NeededBeyond * 1000L;

    private double? Percentile(int perMille) => IsGiven(perMille) ? AtRank(Rank(perMille, Count)) / 1000.0 : null;

    // As wide as the digits that were kept: from the least of those that are not told apart to the greatest.
    private MsInterval? Interval(int perMille) =>
        IsGiven(perMille) && QuantileRanks.Around(perMille / 1000.0, Count, LatencyIntervals.Confidence) is var (low, high)
            ? new MsInterval(_histogram.LowestEquivalentValue(AtRank(low)) / 1000.0, AtRank(high) / 1000.0)
            : null;
}
