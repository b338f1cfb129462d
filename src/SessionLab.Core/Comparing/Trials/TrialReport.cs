namespace SessionLab.Core.Comparing.Trials;

/// <summary>What a trial comes to.</summary>
public enum TrialResult
{
    /// <summary>Every gate is ok.</summary>
    Ok,

    /// <summary>At least one gate is a regression.</summary>
    Regression,

    /// <summary>A run broke a claim of its mode: no latency makes up for that.</summary>
    Violation,

    /// <summary>The measurement itself is in doubt: neither passed nor failed.</summary>
    Invalid,

    /// <summary>No regression, and at least one gate that is not ok.</summary>
    Inconclusive,
}

/// <summary>A trial, judged.</summary>
/// <param name="Plan">What was declared before it started.</param>
/// <param name="Runs">Every run that was made, in order.</param>
/// <param name="Result">What it comes to.</param>
/// <param name="Gates">Every gate of every mode; figures without a verdict where the trial is invalid.</param>
/// <param name="Modes">Where the time went, mode by mode.</param>
/// <param name="Doubts">Why it is invalid; empty otherwise.</param>
public sealed record TrialReport(
    TrialPlan Plan, IReadOnlyList<TrialRun> Runs, TrialResult Result, IReadOnlyList<GateVerdict> Gates,
    IReadOnlyList<ModePhases> Modes, IReadOnlyList<Doubt> Doubts)
{
    /// <summary>Version of these members.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Complete pairs of the mode that has fewest.</summary>
    public int PairsMade => Plan.Modes.Select((_, place) => TrialJudge.Complete(Runs, place).Count).DefaultIfEmpty().Min();

    /// <summary>The runs that broke a claim.</summary>
    public IEnumerable<TrialRun> Violations => Runs.Where(run => run.Verdict == Judging.Verdict.Invalid);
}

/// <summary>The phases of one mode in both arms.</summary>
/// <param name="Mode">How reports call it.</param>
/// <param name="Phases">In the order a request meets them.</param>
public sealed record ModePhases(string Mode, IReadOnlyList<PhaseDifference> Phases);
