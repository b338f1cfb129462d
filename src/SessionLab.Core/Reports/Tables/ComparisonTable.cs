using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports.Tables;

/// <summary>The one table: a row per run, what it claims, what it lost, what it cost.</summary>
internal sealed class ComparisonTable(Words words)
{
    private const int ClaimsWidth = 18;

    private static readonly string[] FigureTitles =
    [
        "column.sessions", "column.lost", "column.relogins", "column.met_loss", "column.p50", "column.p95", "column.p99",
        "column.p999", "column.max", "column.throughput", "column.memory", "column.store",
    ];

    public void Write(TextWriter writer, IReadOnlyList<RunReport> runs)
    {
        var table = new TextTable(
        [
            new TextColumn(words.Say("column.mode"), Left: true),
            new TextColumn(words.Say("column.claims"), Left: true, ClaimsWidth),
            .. FigureTitles.Select(title => new TextColumn(words.Say(title))),
        ]);
        foreach (var run in runs)
            table.Add(Cells(run));
        table.Write(writer);
        TextPage.Paragraph(writer, words.Say("legend.table"));
        if (runs.Any(run => run.Summary is { LostSessions: 0, Sessions: > 0 }))
            TextPage.Paragraph(writer, words.Say("legend.none_seen"));
    }

    private string[] Cells(RunReport run)
    {
        var summary = run.Summary;
        var latency = summary.LatencyMs;
        return
        [
            summary.Mode,
            ClaimWords.Of(run.Header.Mode.Claims, words),
            Figures.Count(summary.Sessions),
            Figures.LostPerThousand(summary),
            Figures.Count(summary.ForcedRelogins),
            Figures.Count(summary.RequestsMeetingLoss),
            Figures.Short(latency.P50),
            Figures.Short(latency.P95),
            Figures.Short(latency.P99),
            Figures.Short(latency.P999),
            Figures.Short(latency.Max),
            Figures.Short(summary.ThroughputRps),
            Figures.Megabytes(summary.MemoryBytes.Total()),
            Figures.Short(summary.StoreOperationsPerRequest),
        ];
    }
}
