using SessionLab.Core.Records;

namespace SessionLab.Core.Workloads;

/// <summary>How long a plan takes when every answer comes at once: its arrivals and its thinking.</summary>
/// <param name="open">Closed: each phase waits for its slowest client. Open: nobody waits.</param>
internal sealed class PlanLength(bool open)
{
    private readonly Dictionary<Phase, long> _longestUs = [];
    private readonly Dictionary<Phase, long> _clientUs = [];
    private long _startUs;

    /// <summary>The whole plan, µs, after the last client.</summary>
    public long Us => open ? _longestUs.Values.DefaultIfEmpty().Max() : _longestUs.Values.Sum();

    /// <summary>Another client's visits follow.</summary>
    public void Begin() => _clientUs.Clear();

    /// <summary>The client's next visit.</summary>
    public void Add(Visit visit)
    {
        _startUs = visit.StartUs ?? _startUs;
        // The first operation of a phase comes at the client's start, without a thought before it.
        var goesOn = _clientUs.TryGetValue(visit.Phase, out var soFarUs);
        soFarUs = (goesOn ? soFarUs : _startUs) + visit.Operations.Skip(goesOn ? 0 : 1).Sum(operation => operation.ThinkUs);
        _clientUs[visit.Phase] = soFarUs;
        _longestUs[visit.Phase] = Math.Max(_longestUs.GetValueOrDefault(visit.Phase), soFarUs);
    }
}
