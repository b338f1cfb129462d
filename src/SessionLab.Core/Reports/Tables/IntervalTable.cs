using SessionLab.Core.Measuring.Latencies;
using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports.Tables;

/// <summary>How far the percentiles of requests of a logged-in session can be trusted, a row per mode.</summary>
internal sealed class IntervalTable(Words words)
{
    private static readonly string[] Titles = ["column.p50", "column.p90", "column.p95", "column.p99", "column.p999"];

    public void Write(TextWriter writer, IReadOnlyList<RunReport> runs)
    {
        var given = runs.Where(run => run.Summary.LatencyMs.Interval95?.P50 is not null).ToList();
        if (given.Count == 0)
            return;
        writer.Write($"\n{words.Say("heading.intervals")}\n");
        var table = new TextTable([new TextColumn(words.Say("column.mode"), Left: true), .. Titles.Select(title => new TextColumn(words.Say(title)))]);
        foreach (var run in given)
            table.Add([run.Summary.Mode, .. Cells(run.Summary.LatencyMs.Interval95!)]);
        table.Write(writer);
        TextPage.Paragraph(writer, words.Say("legend.intervals"));
    }

    private static IEnumerable<string> Cells(LatencyIntervals of) =>
        new[] { of.P50, of.P90, of.P95, of.P99, of.P999 }
            .Select(interval => interval is null ? Figures.None : $"{Figures.Short(interval.Low)} - {Figures.Short(interval.High)}");
}
