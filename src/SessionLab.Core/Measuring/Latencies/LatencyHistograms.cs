namespace SessionLab.Core.Measuring.Latencies;

/// <summary>All samples of durations of one run, or of several put together, by name; what percentiles are made from.</summary>
/// <remarks>
/// Named are <c>session</c>, <c>landing</c>, <c>login</c>, <c>logout</c> as in the summary, <c>lag</c> (of sending), in the open model
/// <c>arrival</c>, and the phases of session requests and logins such as <c>session.save</c>: those of the requests that were in them.
/// </remarks>
public sealed class LatencyHistograms
{
    private readonly OrderedDictionary<string, LatencyRecorder> _rows = [];

    /// <summary>No samples.</summary>
    public static LatencyHistograms None { get; } = new(0, []);

    internal LatencyHistograms(long fromUs, IEnumerable<KeyValuePair<string, LatencyRecorder>> rows)
    {
        FromUs = fromUs;
        foreach (var (name, row) in rows)
            if (row.Count > 0)
                _rows.Add(name, row);
    }

    /// <summary>When the first measured request started, µs since the run's zero; of several runs the earliest.</summary>
    public long FromUs { get; }

    /// <summary>The names of those that have samples.</summary>
    public IReadOnlyList<string> Names => [.. _rows.Keys];

    internal IEnumerable<KeyValuePair<string, LatencyRecorder>> Rows => _rows;

    /// <summary>The percentiles of all samples of a name; without any where the name is not known.</summary>
    public Latency Of(string name) => (_rows.GetValueOrDefault(name) ?? new LatencyRecorder()).Latency();

    /// <summary>
    /// Latency by percentile from the median to the 99.9th, each point the same factor rarer than the one before, and none that has fewer
    /// than ten samples beyond it; empty where the name is not known or has too few.
    /// </summary>
    public IReadOnlyList<LatencyPoint> Curve(string name) => _rows.TryGetValue(name, out var row) ? [.. row.Curve()] : [];

    /// <summary>
    /// Several runs as one: their samples are added, since an average of percentiles is no percentile. The runs stay as they are.
    /// Intervals of the sum know nothing of the differences between runs.
    /// </summary>
    public static LatencyHistograms Together(IReadOnlyList<LatencyHistograms> runs)
    {
        var sum = new OrderedDictionary<string, LatencyRecorder>();
        foreach (var (name, row) in runs.SelectMany(run => run.Rows))
        {
            if (!sum.TryGetValue(name, out var total))
                sum.Add(name, total = new LatencyRecorder());
            total.Add(row);
        }

        return new LatencyHistograms(runs.Select(run => run.FromUs).DefaultIfEmpty().Min(), sum);
    }
}
