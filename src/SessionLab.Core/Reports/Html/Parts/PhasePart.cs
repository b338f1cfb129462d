using SessionLab.Core.Reports.Html.Charts;
using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports.Html.Parts;

/// <summary>What the mean latency is made of; what the cure adds stands out.</summary>
internal sealed class PhasePart(Words words) : IPart
{
    // On the way, in the page, and for the session: only the last is what a mode can be blamed for.
    private static readonly (string Phase, Ink Ink, Ink OnInk)[] Phases =
    [
        ("client", Ink.Way, Ink.OnWay), ("affinity", Ink.Way, Ink.OnWay), ("choose", Ink.Way, Ink.OnWay), ("forward", Ink.Way, Ink.OnWay),
        ("app", Ink.App, Ink.OnApp), ("db", Ink.App, Ink.OnApp), ("hash", Ink.App, Ink.OnApp), ("work", Ink.App, Ink.OnApp), ("other", Ink.App, Ink.OnApp),
        ("load", Ink.Cure1, Ink.OnCure), ("lock", Ink.Cure2, Ink.OnCure), ("save", Ink.Cure3, Ink.OnCure), ("copy", Ink.Cure4, Ink.OnCure),
    ];

    /// <inheritdoc/>
    public Section? Of(RunGroup group)
    {
        var drawn = group.Runs.Where(run => run.Run.Summary.Phases is not null).ToList();
        if (drawn.Count == 0)
            return null;
        var said = string.Join(' ', drawn.Select(run => words.Say("phases.of", run.Name, words.Ms(run.Run.Summary.Phases!.MeanMs), words.Ms(Cure(run)))));
        return new Section(group.Id + "-phases", words.Say("heading.phases"), words.Say("phases.lead"))
        {
            Figures = [new Figure(Chart(group, drawn, wide: true, said), Chart(group, drawn, wide: false, said))],
            Key =
            [
                new KeyLine("box way", words.Say("phases.way"), words.Say("phases.way_is")),
                new KeyLine("box app", words.Say("phases.page"), words.Say("phases.page_is")),
                new KeyLine("box cure", words.Say("phases.cure"), words.Say("phases.cure_is")),
            ],
            Grids = [Exact(drawn)],
        };
    }

    private string Chart(RunGroup group, List<Shown> drawn, bool wide, string said) => new BarChart(
        [.. drawn.Select(run => new Bar(run.Name, Pieces(run), words.Ms(run.Run.Summary.Phases!.MeanMs), words.Say(wide ? "phases.for_session" : "phases.for_session_short", Figures.Short(Cure(run)))))],
        drawn.Max(run => Pieces(run).Sum(piece => piece.Size)), wide).Draw($"{group.Id}-phases-{(wide ? "w" : "n")}", words.Say("heading.phases"), said);

    private IReadOnlyList<Piece> Pieces(Shown run) =>
    [
        .. Phases.Where(phase => Mean(run, phase.Phase) > 0)
            .Select(phase => new Piece(words.Say("phases." + phase.Phase), Mean(run, phase.Phase)!.Value, phase.Ink, phase.OnInk)),
    ];

    private static double? Mean(Shown run, string phase) => run.Run.Summary.Phases!.Ms.GetValueOrDefault(phase)?.Mean;

    private static double Cure(Shown run) => Phases.Where(phase => phase.OnInk == Ink.OnCure).Sum(phase => Mean(run, phase.Phase) ?? 0);

    private Grid Exact(List<Shown> drawn)
    {
        var phases = Phases.Where(phase => drawn.Any(run => Mean(run, phase.Phase) is not null)).ToList();
        return Grid.Of(
            words.Say("phases.caption"), [words.Say("column.mode"), .. phases.Select(phase => words.Say("phases." + phase.Phase)), words.Say("phases.total")],
            drawn.Select(run => (IReadOnlyList<string>)
                [run.Name, .. phases.Select(phase => Figures.Short(Mean(run, phase.Phase))), Figures.Short(run.Run.Summary.Phases!.MeanMs)])) with
        {
            Folded = true,
            Note = words.Say("legend.phases"),
        };
    }
}
