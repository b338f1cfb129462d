using SessionLab.Core.Measuring;
using SessionLab.Core.Measuring.Latencies;
using SessionLab.Core.Measuring.Load;
using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports.Tables;

/// <summary>The open model: latency from the intended start beside what a generator that waits would report, and how well the plan was kept.</summary>
internal sealed class ArrivalTable(Words words)
{
    private static readonly string[] Titles = ["column.p50", "column.p90", "column.p95", "column.p99", "column.p999", "column.max"];

    public void Write(TextWriter writer, IReadOnlyList<RunReport> runs)
    {
        var open = runs.Where(run => run.Summary.ArrivalMs is not null).ToList();
        if (open.Count == 0)
            return;
        writer.Write($"\n{words.Say("heading.arrivals")}\n");
        var table = new TextTable(
        [
            new TextColumn(words.Say("column.mode"), Left: true),
            new TextColumn(words.Say("column.latency"), Left: true),
            .. Titles.Select(title => new TextColumn(words.Say(title))),
        ]);
        foreach (var summary in open.Select(run => run.Summary))
        {
            Add(table, summary.Mode, "row.arrival_intended", summary.ArrivalMs);
            Add(table, "", "row.arrival_sent", summary.ArrivalUncorrectedMs);
            Add(table, "", "row.session_intended", summary.LatencyMs);
            Add(table, "", "row.session_sent", summary.UncorrectedMs);
        }

        table.Write(writer);
        foreach (var run in open)
            TextPage.Paragraph(writer, Kept(run.Summary));
        TextPage.Paragraph(writer, words.Say("legend.arrivals", Connections(open)));
    }

    private void Add(TextTable table, string mode, string row, Latency? latency)
    {
        if (latency is { Count: > 0 })
            table.Add(
            [
                mode, words.Say(row),
                .. new[] { latency.P50, latency.P90, latency.P95, latency.P99, latency.P999, latency.Max }.Select(Figures.Short),
            ]);
    }

    private static string Connections(IReadOnlyList<RunReport> runs) =>
        string.Join(" / ", runs.Select(run => run.Summary.UncorrectedConnections).OfType<int>().Distinct().Select(count => Figures.Count(count)));

    private string Kept(Summary summary) => words.Say(
        "row.sending", summary.Mode, summary.Sending.Scheduled is { } scheduled ? Figures.Count(scheduled) : Figures.None,
        Figures.Count(summary.Sending.Started), Figures.Count(summary.Sending.Late), Figures.Number(Sending.LateMs),
        Figures.Count(summary.Sending.TooLate), Figures.Number(Sending.TooLateMs), Figures.Short(summary.SendLagMs.P99));
}
