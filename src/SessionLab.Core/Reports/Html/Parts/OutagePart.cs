using SessionLab.Core.Outages;
using SessionLab.Core.Reports.Tables;
using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports.Html.Parts;

/// <summary>The anatomy of each outage: stage by stage how long it took and whom it hit.</summary>
internal sealed class OutagePart(Words words) : IPart
{
    private static readonly string[] Titles =
        ["column.mode", "column.stage", "column.at", "column.lasted", "column.failed", "column.refused", "column.met_loss", "column.until"];

    private readonly OutageTable _table = new(words);

    /// <inheritdoc/>
    public Section? Of(RunGroup group)
    {
        var hit = group.Runs.Where(run => run.Run.Aftermath.Outages.Count > 0).ToList();
        return hit.Count == 0 ? null : new Section(group.Id + "-outages", words.Say("outage.heading"), words.Say("outage.lead"))
        {
            Lines = [.. hit.SelectMany(run => run.Run.Aftermath.Outages, (run, outage) => new Line(
                null, run.Name, $"{_table.Title(outage, run.Run.Aftermath.MeasuredUs)} {_table.Outcome(outage)}"))],
            Grids = [new Grid(
                words.Say("outage.caption"), [.. Titles.Select((title, place) => new Column(words.Say(title), Left: place is 0 or 1 or 7))],
                [.. hit.SelectMany(run => run.Run.Aftermath.Outages, (run, outage) => Rows(run, outage)).SelectMany(rows => rows)])],
        };
    }

    private IEnumerable<IReadOnlyList<Cell>> Rows(Shown run, Outage outage) => outage.Stages.Select(stage =>
        (IReadOnlyList<Cell>)[.. _table.Cells(outage, stage, run.Run.Aftermath.MeasuredUs).Prepend(run.Name).Select(text => new Cell(text))]);
}
