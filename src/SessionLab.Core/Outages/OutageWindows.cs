using SessionLab.Core.Records;

namespace SessionLab.Core.Outages;

/// <summary>The first reading of a history: what was broken when, and when the balancer had noticed.</summary>
public sealed class OutageWindows : IRunListener
{
    private readonly List<OutageWindow> _windows = [];
    private readonly Absences _absences = new();
    private RunHeader? _header;

    /// <summary>The faults in the order of their injections.</summary>
    public IReadOnlyList<OutageWindow> All => [.. _windows.Select((window, index) => window with { NoticedUs = Noticed(window, EndOf(index)) })];

    /// <inheritdoc/>
    public void See(RunEvent runEvent)
    {
        switch (runEvent)
        {
            case RunHeader header: _header = header; break;
            case RotationChange change: _absences.See(change); break;
            case FaultEvent { Fault: not (FaultEvent.ProcessEnded or FaultEvent.ProcessStopped) } step: Add(step); break;
        }
    }

    private void Add(FaultEvent step)
    {
        var open = _windows.FindLastIndex(window => (window.Fault, window.Target) == (step.Fault, step.Target) && window.HealedUs is null);
        if (step.Healed && open >= 0)
            _windows[open] = _windows[open] with { HealedUs = step.AtUs };
        else if (!step.Healed && open < 0)
            _windows.Add(new OutageWindow(step.Fault, step.Target, step.AtUs, null, null));
    }

    // What comes after the next fault belongs to that one.
    private long EndOf(int index) => index + 1 < _windows.Count ? _windows[index + 1].InjectedUs : long.MaxValue;

    private long? Noticed(OutageWindow window, long endUs)
    {
        var victim = _header?.Cluster.Nodes.FirstOrDefault(node => window.Target == node || window.Target == $"balancer-{node}");
        return _absences.All.Where(absence => absence.Node == victim && absence.FromUs >= window.InjectedUs && absence.FromUs < endUs)
            .Select(absence => (long?)absence.FromUs).Min();
    }
}
