using SessionLab.Core.Measuring;
using SessionLab.Core.Reports.Tables;
using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports.Html.Parts;

/// <summary>What theory said before the first request, beside what came of it.</summary>
internal sealed class PredictionPart(Words words) : IPart
{
    private static readonly string[] Titles =
        ["column.mode", "column.predicted", "column.rule", "column.expected", "column.measured", "column.interval", "column.samples", "column.result"];

    /// <inheritdoc/>
    public Section? Of(RunGroup group)
    {
        var rows = group.Runs.SelectMany(run => run.Run.Summary.Predictions, Cells).ToList();
        return rows.Count == 0 ? null : new Section(group.Id + "-predictions", words.Say("heading.predictions"), words.Say("page.predictions"))
        {
            Grids = [new Grid(words.Say("page.predictions_caption"), [.. Titles.Select((title, place) => new Column(words.Say(title), Left: place is 0 or 1 or 2 or 7))], rows)],
        };
    }

    private IReadOnlyList<Cell> Cells(Shown run, PredictionResult prediction)
    {
        var cells = new PredictionTable(words).Cells(run.Name, prediction).Select(text => new Cell(text)).ToArray();
        cells[^1] = cells[^1] with { Mark = prediction.Hit switch { true => Mark.Ok, false => Mark.Fail, null => Mark.Unknown } };
        return cells;
    }
}
