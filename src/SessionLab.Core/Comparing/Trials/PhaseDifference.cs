namespace SessionLab.Core.Comparing.Trials;

/// <summary>Where one phase of a request stood in both arms: means over the runs of a mode, ms.</summary>
/// <param name="Phase">As in the tables: <c>load</c>, <c>save</c> …</param>
/// <param name="AMs">The first arm's mean.</param>
/// <param name="BMs">The second arm's mean.</param>
public sealed record PhaseDifference(string Phase, double AMs, double BMs)
{
    /// <summary>How much longer in the second arm, ms.</summary>
    public double Ms => BMs - AMs;

    /// <summary>All phases that either arm has, in the order a request meets them.</summary>
    public static IReadOnlyList<PhaseDifference> Of(IReadOnlyList<TrialRun> runs)
    {
        var phases = runs.SelectMany(run => run.PhasesMs.Keys).Distinct();
        return [.. phases.Select(phase => new PhaseDifference(phase, Mean(runs, Arm.A, phase), Mean(runs, Arm.B, phase)))];
    }

    /// <summary>The phase that grew most; null when none did.</summary>
    public static PhaseDifference? Worst(IReadOnlyList<PhaseDifference> phases) =>
        phases.MaxBy(phase => phase.Ms) is { Ms: > 0 } worst ? worst : null;

    private static double Mean(IReadOnlyList<TrialRun> runs, Arm arm, string phase) =>
        runs.Where(run => run.Arm == arm).Select(run => run.PhasesMs.GetValueOrDefault(phase)).DefaultIfEmpty().Average();
}
