using SessionLab.Core.Reports.Html.Charts;
using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports.Html.Parts;

/// <summary>Each run in the order of time, on the same scales.</summary>
internal sealed class TimePart(Words words) : IPart
{
    // Eight steps of time say what a hundred say, to somebody who listens.
    private const int Rows = 8;

    private static readonly string[] Titles = ["overtime.from", "overtime.rate", "overtime.highest", "overtime.lost", "overtime.refused", "overtime.failed"];

    /// <inheritdoc/>
    public Section? Of(RunGroup group)
    {
        var drawn = group.Runs.Where(run => run.Run.Series.Points.Count > 1).ToList();
        if (drawn.Count == 0)
            return null;
        var scales = TimeScales.Of(drawn);
        return new Section(group.Id + "-time", words.Say("overtime.title"), words.Say("overtime.lead", Figures.Number(drawn[0].Run.Series.StepSeconds)))
        {
            Beside = true,
            Figures = [.. drawn.Select(run => new Figure(
                new TimeChart(words, run, scales).Draw($"{group.Id}-time-{run.Place + 1}", Said(run)), Title: run.Name, Text: ClaimWords.Of(run.Run.Header.Mode.Claims, words)))],
            Grids = [.. drawn.Select(Coarse)],
        };
    }

    private string Said(Shown run)
    {
        var points = run.Run.Series.Points;
        var said = words.Say(
            "overtime.said", Figures.Count(points.Sum(point => point.Lost)), Figures.Count(points.Sum(point => point.Refused)),
            Figures.Count(points.Sum(point => point.Failed)), words.Ms(points.Max(point => point.P99Ms)));
        return string.Join(' ', new FaultLines(words).Seen(run.Run.Summary).Prepend(said));
    }

    private Grid Coarse(Shown run)
    {
        var (points, step) = (run.Run.Series.Points, run.Run.Series.StepSeconds);
        var each = (points.Count + Rows - 1) / Rows;
        return Grid.Of(
            words.Say("overtime.caption", run.Name),
            [.. Titles.Select(key => words.Say(key))],
            points.Chunk(each).Select(part => (IReadOnlyList<string>)
            [
                words.Say("unit.s", Figures.Short(part[0].FromSeconds)), Figures.Short(part.Sum(point => point.Requests) / (step * part.Length)),
                words.Ms(part.Max(point => point.P99Ms)), Figures.Count(part.Sum(point => point.Lost)),
                Figures.Count(part.Sum(point => point.Refused)), Figures.Count(part.Sum(point => point.Failed)),
            ])) with
        {
            Folded = true,
        };
    }
}
