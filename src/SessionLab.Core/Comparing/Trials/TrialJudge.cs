using SessionLab.Core.Judging;

namespace SessionLab.Core.Comparing.Trials;

/// <summary>Judges a trial: claims first, then whether it can be believed, then the gates.</summary>
public static class TrialJudge
{
    /// <summary>The verdict on the runs made so far; fewer pairs than declared never pass.</summary>
    public static TrialReport Judge(TrialPlan plan, IReadOnlyList<TrialRun> runs)
    {
        var doubts = runs.Count == 0 ? [] : TrialValidity.Doubts(plan, runs);
        var gates = GateJudge.Judge([.. Evidence(plan, runs)], plan.Alpha);
        var phases = plan.Modes.Select((mode, place) => new ModePhases(mode.Name, PhaseDifference.Of([.. Complete(runs, place).SelectMany(Both)])));
        var report = new TrialReport(plan, runs, TrialResult.Inconclusive, gates, [.. phases], doubts);
        return report with { Result = Result(report) };
    }

    /// <summary>The pairs of a mode of which both runs were made.</summary>
    internal static IReadOnlyList<(TrialRun A, TrialRun B)> Complete(IReadOnlyList<TrialRun> runs, int place) =>
    [
        .. runs.Where(run => run.Place == place).GroupBy(run => run.Pair).OrderBy(pair => pair.Key)
            .Where(pair => pair.Count() == 2)
            .Select(pair => (pair.Single(run => run.Arm == Arm.A), pair.Single(run => run.Arm == Arm.B))),
    ];

    private static TrialResult Result(TrialReport report)
    {
        if (report.Violations.Any())
            return TrialResult.Violation;
        if (report.Doubts.Count > 0)
            return TrialResult.Invalid;
        if (report.PairsMade < report.Plan.Pairs || report.Runs.Any(run => run.Verdict == Verdict.Unknown))
            return TrialResult.Inconclusive;
        return report.Gates.Any(gate => gate.Result == GateResult.Regression) ? TrialResult.Regression
            : report.Gates.Any(gate => gate.Result == GateResult.Inconclusive) ? TrialResult.Inconclusive
            : TrialResult.Ok;
    }

    private static IEnumerable<(string Mode, Gate Gate, GateEvidence Evidence)> Evidence(TrialPlan plan, IReadOnlyList<TrialRun> runs)
    {
        foreach (var (place, mode) in plan.Modes.Index())
        {
            var pairs = Complete(runs, place);
            foreach (var gate in plan.Gates)
                yield return (mode.Name, gate, GateEvidence.Of(gate, [.. Values(gate, pairs)], 1 - plan.Alpha));
        }
    }

    // A run without the figure makes the trial invalid; the others' figures are still shown.
    private static IEnumerable<(double A, double B)> Values(Gate gate, IReadOnlyList<(TrialRun A, TrialRun B)> pairs) => pairs
        .Where(pair => pair.A.Ms.ContainsKey(gate.Name) && pair.B.Ms.ContainsKey(gate.Name))
        .Select(pair => (pair.A.Ms[gate.Name], pair.B.Ms[gate.Name]));

    private static IEnumerable<TrialRun> Both((TrialRun A, TrialRun B) pair) => [pair.A, pair.B];
}
