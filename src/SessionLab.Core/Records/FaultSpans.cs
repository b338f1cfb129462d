namespace SessionLab.Core.Records;

/// <summary>The faults of a run's timeline, each from its beginning to its healing; folded from the steps that were written down.</summary>
public sealed class FaultSpans
{
    private readonly List<FaultSpan> _spans = [];

    /// <summary>In the order of their injections.</summary>
    public IReadOnlyList<FaultSpan> All => _spans;

    /// <summary>Takes the next step.</summary>
    public void See(FaultEvent step)
    {
        // What befell a process by itself is no fault of the timeline.
        if (step.Fault is FaultEvent.ProcessEnded or FaultEvent.ProcessStopped)
            return;
        var open = _spans.FindLastIndex(span => (span.Fault, span.Target) == (step.Fault, step.Target) && span.HealedUs is null);
        if (step.Healed && open >= 0)
            _spans[open] = _spans[open] with { HealedUs = step.AtUs };
        else if (step.Done && open >= 0)
            _spans[open] = _spans[open] with { DoneUs = step.AtUs };
        else if (!step.Healed)
            _spans.Add(new FaultSpan(step.Fault, step.Target, step.AtUs, null, null));
    }
}

/// <summary>One fault. Times are µs since the run's zero.</summary>
/// <param name="Fault">Its name in the catalog.</param>
/// <param name="Target">What it was done to.</param>
/// <param name="BegunUs">When its injection began.</param>
/// <param name="DoneUs">When it was complete; null when that was not seen.</param>
/// <param name="HealedUs">When it was healed; null when that was not seen.</param>
public sealed record FaultSpan(string Fault, string Target, long BegunUs, long? DoneUs, long? HealedUs);
