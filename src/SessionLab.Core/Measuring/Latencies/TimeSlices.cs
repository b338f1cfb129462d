using HdrHistogram;

namespace SessionLab.Core.Measuring.Latencies;

/// <summary>Durations in the order of time: 20 to 40 equal slices, however long the run; a slice twice as long holds two that were full.</summary>
internal sealed class TimeSlices
{
    private const int Most = 40;
    private const long ShortestUs = 100_000;

    // Two digits are enough to compare medians that differ by a fifth.
    private const int Digits = 2;
    private readonly List<LongHistogram> _slices = [];
    private long? _originUs;

    /// <summary>How long each slice is, µs.</summary>
    public long WidthUs { get; private set; } = ShortestUs;

    /// <summary>The slices so far, in order; one in which nothing happened is empty.</summary>
    public IReadOnlyList<LongHistogram> All => _slices;

    public void Add(long startUs, long durationUs)
    {
        // Operations come in the order of their ends: a few may have started before the one that ended first.
        var atUs = Math.Max(0, startUs - (_originUs ??= startUs));
        while (atUs >= Most * WidthUs)
            Halve();
        var slice = (int)(atUs / WidthUs);
        while (_slices.Count <= slice)
            _slices.Add(new LongHistogram(LatencyRecorder.LongestUs, Digits));
        _slices[slice].RecordValue(Math.Clamp(durationUs, 0, LatencyRecorder.LongestUs));
    }

    /// <summary>Several slices as one.</summary>
    public static LongHistogram Together(IEnumerable<LongHistogram> slices)
    {
        var together = new LongHistogram(LatencyRecorder.LongestUs, Digits);
        foreach (var slice in slices)
            together.Add(slice);
        return together;
    }

    private void Halve()
    {
        var pairs = _slices.Chunk(2).Select(Together).ToList();
        _slices.Clear();
        _slices.AddRange(pairs);
        WidthUs *= 2;
    }
}
