using SessionLab.Core.Reports.Html.Charts;
using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports.Html.Parts;

/// <summary>Latency by percentile, every mode with what it claims.</summary>
internal sealed class PercentilePart(Words words) : IPart
{
    private static readonly double[] Asked = [0.5, 0.9, 0.95, 0.99, 0.999];

    /// <inheritdoc/>
    public Section? Of(RunGroup group)
    {
        var said = string.Join(' ', group.Runs.Select(run => words.Say("percentiles.of", run.Name, words.Ms(run.Run.Summary.LatencyMs.P50), words.Ms(run.Run.Summary.LatencyMs.P99))));
        if (Chart(group, wide: true, said) is not { } wide)
            return null;
        return new Section(group.Id + "-percentiles", words.Say("percentiles.title"), words.Say("percentiles.lead"))
        {
            Figures = [new Figure(wide, Chart(group, wide: false, said)!)],
            Key = [.. group.Runs.Select(run => new KeyLine($"line m{run.Place % Inks.Modes + 1}", run.Name, ClaimWords.Of(run.Run.Header.Mode.Claims, words)))],
            Grids = [Exact(group)],
        };
    }

    private string? Chart(RunGroup group, bool wide, string said) =>
        new PercentileChart(words, group.Runs, wide).Draw($"{group.Id}-percentiles-{(wide ? "w" : "n")}", said);

    private Grid Exact(RunGroup group) => Grid.Of(
        words.Say("percentiles.caption"), [words.Say("column.mode"), .. Asked.Select(share => words.Say("percentiles.within", Figures.Number(Math.Round(100 * share, 1)))), words.Say("percentiles.longest")],
        group.Runs.Select(run => run.Run.Summary.LatencyMs is var ms
            ? (IReadOnlyList<string>)[run.Name, .. new[] { ms.P50, ms.P90, ms.P95, ms.P99, ms.P999, ms.Max }.Select(Figures.Short)] : [])) with
    {
        Folded = true,
    };
}
