namespace SessionLab.Core.Measuring.Latencies;

/// <summary>Collects the times of one phase from the requests that were in it.</summary>
internal sealed class PhaseRecorder
{
    /// <summary>The times of those requests.</summary>
    public LatencyRecorder InPhase { get; } = new();

    /// <summary>All times together, exactly; a histogram's mean is rounded, and would not add up.</summary>
    public long SumUs { get; private set; }

    public void Record(long us)
    {
        SumUs += us;
        InPhase.Record(us);
    }

    /// <summary>The figures over so many requests: those that were not in the phase lie at 0.</summary>
    public PhaseFigure Figure(long requests) => new(
        SumUs / 1000.0 / requests, Percentile(500, requests), Percentile(950, requests), Percentile(990, requests));

    private double? Percentile(int perMille, long requests)
    {
        if (requests * (1000 - perMille) < LatencyRecorder.NeededBeyond * 1000L)
            return null;
        var rank = LatencyRecorder.Rank(perMille, requests) - (requests - InPhase.Count);
        return rank <= 0 ? 0 : InPhase.AtRank(rank) / 1000.0;
    }
}
