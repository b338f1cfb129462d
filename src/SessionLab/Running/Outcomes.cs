using SessionLab.Commands;
using SessionLab.Core.Checkers;

namespace SessionLab.Running;

/// <summary>What a set of runs means as an exit code.</summary>
public static class Outcomes
{
    /// <summary>The worst outcome of all: a failed verdict before a failed lab before a run that cannot be trusted.</summary>
    public static int ExitCodeOf(IReadOnlyList<StoredRun> runs)
    {
        if (runs.Any(run => run.Report.Judgement.Verdict == Verdict.Invalid))
            return ExitCode.Failed;
        if (runs.Any(run => run.Report.Summary.BaselineDidNotBreak))
            return ExitCode.LabFailed;
        return runs.Any(run => !run.Report.Summary.Trustworthy || run.Report.Judgement.Verdict == Verdict.Unknown)
            ? ExitCode.NotTrustworthy
            : ExitCode.Valid;
    }
}
