using System.Globalization;
using SessionLab.Core.Records;

namespace SessionLab.Core.Findings;

/// <summary>What befell the cluster while it ran: broken on purpose, or processes that ended or stood still by themselves.</summary>
internal sealed class Mishaps
{
    private readonly List<string> _ended = [];
    private readonly Dictionary<string, Standstill> _stopped = [];
    private bool _onPurpose;
    private long _lastUs;

    /// <summary>True when failures have a reason besides the mode.</summary>
    public bool Any => _onPurpose || _ended.Count > 0 || _stopped.Count > 0;

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

    /// <summary>What nobody asked for: a finding a process.</summary>
    public IEnumerable<Finding> Findings() => _ended.Select(process => new Finding("process_ended", true, process))
        .Concat(_stopped.OrderBy(stop => stop.Value.FirstUs).Select(stop => new Finding(
            "process_stopped", true, stop.Key, Seconds(stop.Value.TotalUs(_lastUs)), Seconds(stop.Value.FirstUs))));

    private static string Seconds(long us) => (us / 1e6).ToString("0.0", CultureInfo.InvariantCulture);

    private void Add(FaultEvent fault)
    {
        if (!_stopped.TryGetValue(fault.Target, out var still))
            _stopped.Add(fault.Target, still = new Standstill(fault.AtUs));
        if (fault.Healed)
            still.End(fault.AtUs);
        else
            still.Begin(fault.AtUs);
    }

    /// <summary>When one process did not move.</summary>
    private sealed class Standstill(long firstUs)
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
