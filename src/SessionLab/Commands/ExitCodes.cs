using SessionLab.Core.Comparing.Trials;
using SessionLab.Core.Judging;
using SessionLab.Core.Predictions;
using SessionLab.Core.Reports;

namespace SessionLab.Commands;

/// <summary>What a set of runs means as an exit code.</summary>
public static class ExitCodes
{
    /// <summary>A failed verdict counts before a failed lab, and that before a run that cannot be trusted.</summary>
    public static int Of(IReadOnlyList<RunReport> runs)
    {
        if (runs.Any(run => run.Judgement.Verdict == Verdict.Invalid))
            return ExitCode.Failed;
        if (runs.Any(BaselineDidNotBreak))
            return ExitCode.LabFailed;
        return runs.Any(run => !run.Summary.Trustworthy || run.Judgement.Verdict == Verdict.Unknown)
            ? ExitCode.NotTrustworthy
            : ExitCode.Valid;
    }

    /// <summary>What a trial means as an exit code.</summary>
    public static int Of(TrialResult result, bool allowInconclusive) => result switch
    {
        TrialResult.Ok => ExitCode.Valid,
        TrialResult.Regression or TrialResult.Violation => ExitCode.Failed,
        TrialResult.Inconclusive when allowInconclusive => ExitCode.Valid,
        _ => ExitCode.NotTrustworthy,
    };

    // A loss was predicted and none was seen: whatever a cure shows under such a load proves nothing.
    private static bool BaselineDidNotBreak(RunReport run) => run.Summary.Predictions.Any(
        prediction => prediction is { Metric: Theory.LostShare, Expected: > 0, Measured: 0 });
}
