using System.Globalization;
using SessionLab.Core.Measuring.Latencies;
using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports.Tables;

/// <summary>Modes that took turns: what each turn showed by itself, in the order they were taken.</summary>
internal sealed class RoundTable(Words words)
{
    // What fits beside the mode on a page.
    private const int MostColumns = 8;

    public void Write(TextWriter writer, IReadOnlyList<RunReport> runs)
    {
        var most = runs.Max(run => run.Summary.Rounds.Count);
        if (most == 0)
            return;
        writer.Write($"\n{words.Say("heading.rounds")}\n");
        for (var from = 0; from < most; from += MostColumns)
            WriteRounds(writer, runs, from, Math.Min(most, from + MostColumns));
        TextPage.Paragraph(writer, words.Say("legend.rounds"));
    }

    private void WriteRounds(TextWriter writer, IReadOnlyList<RunReport> runs, int from, int to)
    {
        var table = new TextTable(
        [
            new TextColumn(words.Say("column.mode"), Left: true),
            .. Enumerable.Range(from, to - from).Select(round => new TextColumn(words.Say("column.round", (round + 1).ToString(CultureInfo.InvariantCulture)))),
        ]);
        foreach (var summary in runs.Select(run => run.Summary))
            table.Add([summary.Mode, .. Enumerable.Range(from, to - from).Select(round => Cell(summary.Rounds.ElementAtOrDefault(round)))]);
        table.Write(writer);
    }

    private static string Cell(RoundFigures? round) =>
        round is null ? Figures.None : $"{Figures.Short(round.P50)} / {Figures.Short(round.P99)}";
}
