using SessionLab.Core.Records;

namespace SessionLab.Core.Measuring.Costs;

/// <summary>What one process used.</summary>
internal sealed class ProcessMeter
{
    private ResourceSample? _before;

    /// <summary>Highest resident memory seen, bytes.</summary>
    public long PeakBytes { get; private set; }

    /// <summary>Processor time inside the measured phase, µs.</summary>
    public double MeasuredUs { get; private set; }

    public void Add(ResourceSample sample, PhaseSpan measured)
    {
        PeakBytes = Math.Max(PeakBytes, sample.MemoryBytes);
        if (_before is { } before)
            MeasuredUs += Used(before, sample) * measured.ShareOf(before.AtUs, sample.AtUs);
        _before = sample;
    }

    // A process that was started again counts from zero.
    private static long Used(ResourceSample before, ResourceSample sample) =>
        sample.ProcessorUs >= before.ProcessorUs ? sample.ProcessorUs - before.ProcessorUs : sample.ProcessorUs;
}
