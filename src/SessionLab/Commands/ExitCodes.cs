using SessionLab.Core.Comparing.Trials;
using SessionLab.Core.Judging;
using SessionLab.Core.Reports;
using SessionLab.Core.Thresholds;

namespace SessionLab.Commands;

/// <summary>What a set of runs means as an exit code.</summary>
public static class ExitCodes
{
    /// <summary>A failed verdict or a broken threshold counts before a failed lab, and that before a run that cannot be trusted or gives no figure.</summary>
    public static int Of(IReadOnlyList<RunReport> runs)
    {
        if (runs.Any(run => run.Judgement.Verdict == Verdict.Invalid || Comes(run, ThresholdOutcome.Broken)))
            return ExitCode.Failed;
        if (runs.Any(run => run.Summary.Predictions.Any(prediction => prediction.LossStayedAway())))
            return ExitCode.LabFailed;
        return runs.Any(run => !run.Summary.Trustworthy || run.Judgement.Verdict == Verdict.Unknown || Comes(run, ThresholdOutcome.NoFigure))
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

    private static bool Comes(RunReport run, ThresholdOutcome outcome) => run.Thresholds.Any(threshold => threshold.Outcome == outcome);
}
