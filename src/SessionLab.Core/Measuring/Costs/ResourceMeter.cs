using SessionLab.Core.Records;

namespace SessionLab.Core.Measuring.Costs;

/// <summary>Memory, processor time and the machine's load, from the samples of a run.</summary>
internal sealed class ResourceMeter
{
    private readonly SortedDictionary<string, ProcessMeter> _processes = new(StringComparer.Ordinal);
    private readonly PhaseSpan _measured = new();
    private double _busySum;
    private double _busyMax;
    private long _busySamples;

    public MachineBusy Machine =>
        _busySamples == 0 ? new MachineBusy(null, null) : new MachineBusy(_busySum / _busySamples, _busyMax);

    public void Enter(PhaseStarted started) => _measured.Enter(started);

    public void Add(ResourceSample sample)
    {
        if (!_processes.TryGetValue(sample.Process, out var process))
            _processes.Add(sample.Process, process = new ProcessMeter());
        process.Add(sample, _measured);
    }

    public void Add(MachineSample sample)
    {
        if (!_measured.Holds(sample.AtUs))
            return;
        _busySum += sample.Busy;
        _busyMax = Math.Max(_busyMax, sample.Busy);
        _busySamples++;
    }

    public MemoryUse Memory(IReadOnlyList<string> nodes)
    {
        var peaks = _processes.ToDictionary(process => process.Key, process => process.Value.PeakBytes);
        return new MemoryUse(
            nodes.Any(peaks.ContainsKey) ? nodes.Sum(node => peaks.GetValueOrDefault(node)) : null,
            peaks.TryGetValue("store", out var store) ? store : null,
            peaks);
    }

    public ProcessorCost Processor(IReadOnlyList<string> nodes, long requests) => new(
        Each(nodes, requests), Each(["balancer"], requests), Each(["store"], requests), Each(["bench"], requests));

    private double? Each(IReadOnlyList<string> names, long requests)
    {
        var meters = names.Where(_processes.ContainsKey).Select(name => _processes[name]).ToList();
        return meters.Count == 0 || requests == 0 ? null : meters.Sum(meter => meter.MeasuredUs) / requests;
    }
}
