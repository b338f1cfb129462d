using SessionLab.Core.Records;

namespace SessionLab.Core.Findings.Seen;

/// <summary>What befell the cluster while it ran: broken on purpose, or processes that ended or stood still by themselves.</summary>
internal sealed class Mishaps
{
    private readonly List<string> _ended = [];
    private readonly Dictionary<string, Stops> _stopped = [];
    private bool _onPurpose;
    private long _lastUs;

    /// <summary>True when failures have a reason besides the mode.</summary>
    public bool Any => _onPurpose || _ended.Count > 0 || _stopped.Count > 0;

    /// <summary>The processes that ended by themselves.</summary>
    public IReadOnlyList<string> Ended => _ended;

    /// <summary>The processes that stood still, by the time of their first stop.</summary>
    public IReadOnlyList<Standstill> Stopped =>
        [.. _stopped.Select(stop => new Standstill(stop.Key, stop.Value.FirstUs, stop.Value.TotalUs(_lastUs))).OrderBy(stop => stop.FirstUs)];

    /// <summary>A fault began or was healed.</summary>
    public void See(FaultEvent fault)
    {
        switch (fault.Fault)
        {
            case FaultEvent.ProcessEnded: _ended.Add(fault.Target); break;
            case FaultEvent.ProcessStopped: Add(fault); break;
            default: _onPurpose = true; break;
        }
    }

    /// <summary>The run has come to this time, µs since its zero: who still stands does so until then.</summary>
    public void Reach(long atUs) => _lastUs = Math.Max(_lastUs, atUs);

    private void Add(FaultEvent fault)
    {
        if (!_stopped.TryGetValue(fault.Target, out var stops))
            _stopped.Add(fault.Target, stops = new Stops(fault.AtUs));
        if (fault.Healed)
            stops.End(fault.AtUs);
        else
            stops.Begin(fault.AtUs);
    }

    /// <summary>When one process did not move.</summary>
    private sealed class Stops(long firstUs)
    {
        private long _closedUs;
        private long? _sinceUs;

        public long FirstUs => firstUs;

        public long TotalUs(long nowUs) => _closedUs + (_sinceUs is { } since ? Math.Max(0, nowUs - since) : 0);

        public void Begin(long atUs) => _sinceUs ??= atUs;

        public void End(long atUs)
        {
            _closedUs = TotalUs(atUs);
            _sinceUs = null;
        }
    }
}
