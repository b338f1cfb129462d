using SessionLab.Core.Records;

namespace SessionLab.Core.Measuring.Faults;

/// <summary>When each fault was injected and healed.</summary>
internal sealed class FaultMeter
{
    private readonly List<SeenFault> _seen = [];
    private long _measuredFromUs;

    /// <summary>In the order of their injections.</summary>
    public IReadOnlyList<SeenFault> Seen => _seen;

    public void Enter(PhaseStarted started)
    {
        if (started.Phase == Phase.Measured)
            _measuredFromUs = started.AtUs;
    }

    public void Add(FaultEvent step)
    {
        // What befell a process by itself is no fault of the timeline.
        if (step.Fault is FaultEvent.ProcessEnded or FaultEvent.ProcessStopped)
            return;
        var seconds = (step.AtUs - _measuredFromUs) / 1e6;
        var open = _seen.FindLastIndex(fault => fault.Fault == step.Fault && fault.Target == step.Target && fault.HealedSeconds is null);
        if (step.Healed && open >= 0)
            _seen[open] = _seen[open] with { HealedSeconds = seconds };
        else if (step.Done && open >= 0)
            _seen[open] = _seen[open] with { InjectedSeconds = seconds };
        else if (!step.Healed)
            _seen.Add(new SeenFault(step.Fault, step.Target, seconds, null, null));
    }
}
