using System.Globalization;
using SessionLab.Core.Comparing.Stored;
using SessionLab.Core.Reports.Tables;
using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports.Comparisons;

/// <summary>A comparison of kept runs in words: first what differs in how they came about, then what both sides show, then what that allows to say.</summary>
internal sealed class ComparedPage(Words words)
{
    private const int WidestCell = 44;
    private const string SideA = "A";
    private const string SideB = "B";

    public IEnumerable<PageSection> Of(StoredComparison compared) =>
    [
        PageSection.Text(null, words.Say("compare.title", compared.A, Runs(compared, mode => mode.A), compared.B, Runs(compared, mode => mode.B))),
        Differences(compared),
        Sides(compared),
        Tests(compared),
        .. Notes(compared),
        .. Phases(compared),
        .. Gate(compared.Gate),
    ];

    private static string Runs(StoredComparison compared, Func<ModeComparison, ComparedSide> side) =>
        Figures.Count(compared.Modes.Sum(mode => side(mode).Runs));

    private PageSection Differences(StoredComparison compared)
    {
        var conclusion = !compared.SamePlan ? "compare.other_plan" : !compared.SameMachine ? "compare.other_machine"
            : compared.Differences.Count == 0 ? "compare.nothing_differs" : "compare.something_differs";
        return new PageSection(
            words.Say("compare.heading_differences"),
            [new(words.Say("compare.column_what"), Left: true), new(SideA, Left: true, WidestCell), new(SideB, Left: true, WidestCell)],
            [.. compared.Differences.Select(difference => (string[])
                [words.Say("differs." + difference.What, difference.Detail).TrimEnd(), Values(difference.A), Values(difference.B)])],
            [words.Say(conclusion), words.Say("compare.no_drift")]);
    }

    private static string Values(IReadOnlyList<string> values) =>
        string.Join(" / ", values.Select(value => value.Length > 0 ? value : Figures.None).DefaultIfEmpty(Figures.None));

    private PageSection Sides(StoredComparison compared) => new(
        words.Say("compare.heading_sides"),
        [
            new(words.Say("column.mode"), Left: true), new(words.Say("compare.column_side"), Left: true), new(words.Say("compare.column_runs")),
            new(words.Say("column.sessions")), new(words.Say("compare.column_lost")), new(words.Say("compare.column_lost_share")),
            .. RunQuantile.All.Select(quantile => new TextColumn(words.Say("compare.column_median", quantile.Name))),
        ],
        [.. compared.Modes.SelectMany(mode => ((string[][])[Row(mode, SideA), Row(mode, SideB)]))],
        [words.Say("compare.legend_sides")]);

    private static string[] Row(ModeComparison mode, string name)
    {
        var side = name == SideA ? mode.A : mode.B;
        return
        [
            name == SideA ? mode.Mode : "", name, Figures.Count(side.Runs), Figures.Count(side.Sessions), Figures.Count(side.LostSessions),
            Share(side.LostSessions, side.Sessions, name == SideA ? mode.Lost.BoundA : mode.Lost.BoundB),
            .. mode.Quantiles.Select(quantile => Figures.Short(name == SideA ? quantile.A : quantile.B)),
        ];
    }

    private static string Share(long lost, long sessions, double? bound) =>
        bound is not null ? $"0 (<{Figures.Short(1000 * bound)})" : sessions == 0 ? Figures.None : Figures.Short(1000.0 * lost / sessions);

    private PageSection Tests(StoredComparison compared) => new(
        words.Say("compare.heading_tests"),
        [
            new(words.Say("column.mode"), Left: true), new(words.Say("compare.column_what"), Left: true), new(words.Say("compare.column_ratio")),
            new(words.Say("compare.column_interval")), new(words.Say("compare.column_p")), new(words.Say("column.result"), Left: true, WidestCell),
        ],
        [.. compared.Modes.SelectMany(mode => mode.Quantiles.Select(quantile => Row(mode, quantile)).Append(Row(mode)))],
        compared.Tests == 0
            ? [words.Say("compare.legend_tests")]
            : [words.Say("compare.legend_level", Figures.Count(compared.Tests), P(compared.Level)), words.Say("compare.legend_tests")]);

    private string[] Row(ModeComparison mode, QuantileComparison quantile) =>
    [
        mode.Mode, quantile.Quantile, Figures.Short(quantile.Ratio),
        quantile is { Low: { } low, High: { } high } ? $"{Figures.Short(low)} - {Figures.Short(high)}" : Figures.None,
        quantile.Test is { } test ? P(test.P) : Figures.None, words.Say(Outcome(quantile.Outcome)),
    ];

    private string[] Row(ModeComparison mode) =>
    [
        mode.Mode, words.Say("compare.lost_sessions"), Figures.None, Figures.None, mode.Lost.P is { } p ? P(p) : Figures.None,
        words.Say(mode.Lost.P switch { null => "compare.lost_untested", <= StoredComparison.FalseAlarm => "compare.lost_differ", _ => "compare.outcome_none_seen" }),
    ];

    private static string Outcome(TestOutcome outcome) => outcome switch
    {
        TestOutcome.NoFigure => "compare.outcome_no_figure",
        TestOutcome.OneRunEach => "compare.outcome_one_run_each",
        TestOutcome.TooFewRuns => "compare.outcome_too_few_runs",
        TestOutcome.CannotTell => "compare.outcome_cannot_tell",
        TestOutcome.Slower => "compare.outcome_slower",
        TestOutcome.Faster => "compare.outcome_faster",
        _ => "compare.outcome_none_seen",
    };

    private static string P(double p) => p < 0.0001 ? "<0.0001" : p.ToString("0.0000", CultureInfo.InvariantCulture);

    private IEnumerable<PageSection> Phases(StoredComparison compared)
    {
        var columns = PhaseTable.Columns.Where(column => compared.Modes.Any(mode => mode.A.PhasesMs.ContainsKey(column.Phase) || mode.B.PhasesMs.ContainsKey(column.Phase))).ToList();
        if (columns.Count == 0)
            return [];
        string[] Cells(string mode, string name, ComparedSide side) =>
        [
            mode, name, .. columns.Select(column => Figures.Short(side.PhasesMs.TryGetValue(column.Phase, out var ms) ? ms : null)), Figures.Short(side.MeanMs),
        ];
        return
        [
            new PageSection(
                words.Say("heading.phases"),
                [
                    new(words.Say("column.mode"), Left: true), new(words.Say("compare.column_side"), Left: true),
                    .. columns.Select(column => new TextColumn(words.Say(column.Title))), new(words.Say("column.phase_total")),
                ],
                [.. compared.Modes.SelectMany(mode => (string[][])[Cells(mode.Mode, SideA, mode.A), Cells("", SideB, mode.B)])],
                [words.Say("compare.legend_phases")]),
        ];
    }

    private IEnumerable<PageSection> Notes(StoredComparison compared)
    {
        List<string> notes = [.. compared.Modes.SelectMany(Broken), .. compared.Modes.SelectMany(Doubted)];
        if (compared.OnlyA.Count > 0)
            notes.Add(words.Say("compare.only_one_side", SideA, string.Join(", ", compared.OnlyA)));
        if (compared.OnlyB.Count > 0)
            notes.Add(words.Say("compare.only_one_side", SideB, string.Join(", ", compared.OnlyB)));
        return notes.Count == 0 ? [] : [PageSection.Text(words.Say("compare.heading_notes"), notes)];
    }

    private IEnumerable<string> Broken(ModeComparison mode)
    {
        var (name, broken) = mode.A.Broken > 0 ? (SideA, mode.A) : (SideB, mode.B);
        if (mode.BrokenOnOneSide)
            yield return words.Say(
                "compare.broken", mode.Mode, name, Figures.Count(broken.Broken), Figures.Count(broken.Runs), string.Join(' ', broken.Reasons.Select(words.Say)));
        else if (broken.Broken > 0)
            yield return words.Say("compare.broken_both", mode.Mode, Figures.Count(mode.A.Broken), Figures.Count(mode.B.Broken));
    }

    private IEnumerable<string> Doubted(ModeComparison mode) =>
        ((string Name, ComparedSide Side)[])[(SideA, mode.A), (SideB, mode.B)] is var sides
            ? sides.Where(side => side.Side.Doubted.Count > 0).Select(side => words.Say(
                side.Side.Tested > 0 ? "compare.doubted" : "compare.all_doubted", mode.Mode, side.Name, string.Join(", ", side.Side.Doubted)))
            : [];

    private IEnumerable<PageSection> Gate(StoredGate? gate) => gate switch
    {
        null => [],
        { Slower.Count: > 0, Refusals.Count: 0 } => [PageSection.Text(words.Say("compare.heading_gate"), words.Say("compare.gate_failed", string.Join(", ", gate.Slower)))],
        { Refusals.Count: 0 } => [PageSection.Text(words.Say("compare.heading_gate"), words.Say("compare.gate_passed"))],
        _ => [PageSection.Text(words.Say("compare.heading_gate"), [words.Say("compare.gate_refused"), .. gate.Refusals.Select(words.Say)])],
    };
}
