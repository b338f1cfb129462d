using SessionLab.Core.Causes;
using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports.Html.Parts;

/// <summary>Why sessions were lost, counted, each cause with what it means and one example that proves it.</summary>
internal sealed class CausePart(Words words) : IPart
{
    private static readonly string[] Titles = ["column.mode", "causes.cause", "causes.sessions", "causes.stale", "causes.updates", "causes.proof"];

    /// <inheritdoc/>
    public Section? Of(RunGroup group)
    {
        var rows = group.Runs.SelectMany(run => run.Run.Summary.Causes, Cells).ToList();
        return rows.Count == 0 ? null : new Section(group.Id + "-causes", words.Say("causes.title"), words.Say("causes.lead"))
        {
            Grids = [new Grid(words.Say("causes.caption"), [.. Titles.Select((title, place) => new Column(words.Say(title), Left: place is 0 or 1 or 5))], rows)],
        };
    }

    private IReadOnlyList<Cell> Cells(Shown run, CauseFigure figure) =>
    [
        new(run.Name),
        new(words.Say("cause." + figure.Cause), words.Say("meaning." + figure.Cause)),
        new(Figures.Count(figure.LostSessions)),
        new(Figures.Count(figure.StaleReads)),
        new(Figures.Count(figure.LostUpdates)),
        new(words.Say("causes.example", Figures.Short(figure.Example.Seconds), new CauseLines(words).Proof(figure.Cause, figure.Example.Proof))),
    ];
}
