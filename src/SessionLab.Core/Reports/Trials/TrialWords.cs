using System.Globalization;
using SessionLab.Core.Comparing;
using SessionLab.Core.Comparing.Trials;
using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports.Trials;

/// <summary>The sentences of one trial.</summary>
internal sealed class TrialWords(Words words, TrialReport report)
{
    private const double Most = 10;

    /// <summary>What was held against what.</summary>
    public string Title => words.Say(
        "trial.title", report.Plan.A, report.Plan.B, Figures.Count(report.PairsMade), Figures.Count(report.Plan.Pairs),
        report.Plan.Seed.ToString(CultureInfo.InvariantCulture));

    /// <summary>What it comes to.</summary>
    public string Result => words.Say($"trial.{Words.Key(report.Result)}");

    /// <summary>Why.</summary>
    public IEnumerable<string> Reasons => report.Result switch
    {
        TrialResult.Violation => report.Violations.Select(run => words.Say("trial.broke", run.Name, Mode(run), run.Folder)),
        TrialResult.Invalid => report.Doubts.Select(Doubt),
        TrialResult.Regression => report.Gates.Where(gate => gate.Result == GateResult.Regression).Select(Slower),
        TrialResult.Inconclusive => Unsettled(),
        _ => [],
    };

    /// <summary>The cells of a gate's row.</summary>
    public string[] Row(GateVerdict gate) =>
    [
        gate.Mode, gate.Gate.Name, Figures.Short(gate.Evidence.FirstMs), Figures.Short(gate.Evidence.SecondMs), Percent(gate.Evidence.Change),
        Interval(gate.Evidence), Percent(gate.Gate.MarginAt(gate.Evidence.FirstMs)),
        Percent(gate.Gate.ToleranceAt(gate.Evidence.FirstMs)), gate.Adjusted.ToString("0.0000", CultureInfo.InvariantCulture), Verdict(gate),
    ];

    /// <summary>What a gate comes to; nothing where the trial is invalid.</summary>
    public string Verdict(GateVerdict gate) => report.Result == TrialResult.Invalid ? words.Say("trial.gate_invalid")
        : gate is { Result: GateResult.Inconclusive, PairsToSettle: { } pairs } ? words.Say("trial.gate_inconclusive_pairs", Figures.Count(pairs))
        : words.Say($"trial.gate_{Words.Key(gate.Result)}");

    /// <summary>The phase that grew most.</summary>
    public string Worst(ModePhases mode) => PhaseDifference.Worst(mode.Phases) is { } worst
        ? words.Say("trial.worst_phase", worst.Phase, Signed(worst.Ms, "0.00"), Signed(mode.Phases.Sum(phase => phase.Ms), "0.00"))
        : words.Say("trial.no_phase");

    /// <summary>A figure with its sign.</summary>
    public static string Signed(double value, string format) => value.ToString($"+{format};-{format};{format}", CultureInfo.InvariantCulture);

    private string Slower(GateVerdict gate)
    {
        var mode = report.Modes.First(mode => mode.Mode == gate.Mode);
        return words.Say("trial.slower", gate.Mode, gate.Gate.Name, Percent(gate.Evidence.Change), Worst(mode));
    }

    private IEnumerable<string> Unsettled()
    {
        if (report.PairsMade < report.Plan.Pairs)
            yield return words.Say("trial.too_few_pairs", Figures.Count(report.PairsMade), Figures.Count(report.Plan.Pairs));
        foreach (var run in report.Runs.Where(run => run.Verdict == Judging.Verdict.Unknown))
            yield return words.Say("trial.unknown", run.Name, Mode(run), run.Folder);
        if (report.PairsMade > 0)
            foreach (var gate in report.Gates.Where(gate => gate.Result == GateResult.Inconclusive))
                yield return words.Say("trial.unsettled", gate.Mode, gate.Gate.Name, Verdict(gate));
    }

    private string Doubt(Doubt doubt) => doubt.Key == "doubt.finding"
        ? words.Say(doubt.Key, doubt.Arguments[0], words.Say("finding." + doubt.Arguments[1], [.. doubt.Arguments.Skip(2)]))
        : words.Say(doubt.Key, doubt.Arguments);

    private string Mode(TrialRun run) => run.Arm == Arm.A ? report.Plan.Modes[run.Place].A : report.Plan.Modes[run.Place].B;

    // With so few pairs there is none.
    private static string Interval(GateEvidence evidence) =>
        double.IsFinite(evidence.High) ? $"{Percent(evidence.Low)} .. {Percent(evidence.High)}" : Figures.None;

    private static string Percent(double change) => double.IsNaN(change) ? Figures.None
        : change > Most ? "> +1000 %"
        : Signed(100 * change, "0.0") + " %";
}
