using SessionLab.Core.Judging;
using SessionLab.Core.Measuring;
using SessionLab.Core.Measuring.Latencies;
using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports.Html.Parts;

/// <summary>The one table: what each mode claims, what it lost, what it cost, and how many times as much as another.</summary>
internal sealed class ComparisonPart(Words words) : IPart
{
    private static readonly string[] Titles =
    [
        "column.sessions", "column.lost", "column.relogins", "column.p50", "column.p95", "column.p99", "column.p999", "column.max",
        "column.throughput", "column.memory", "column.store",
    ];

    private static readonly string[] Sure = ["column.p50", "column.p95", "column.p99", "column.p999"];

    private static readonly (string Row, Func<Summary, Latency> Latency)[] Others =
        [("row.landing", summary => summary.LandingMs), ("row.login", summary => summary.LoginMs), ("row.logout", summary => summary.LogoutMs)];

    /// <inheritdoc/>
    public Section? Of(RunGroup group) => new(
        group.Id + "-table", words.Say("compared.title"), group.Runs.Count > 1 ? words.Say("compared.lead", group.Baseline.Name) : "")
    {
        Grids = [Main(group), Logins(group), Intervals(group)],
    };

    private Grid Main(RunGroup group) => new(
        words.Say("compared.caption"),
        [new Column(words.Say("column.mode"), Left: true), new Column(words.Say("compared.verdict"), Left: true), .. Titles.Select(title => new Column(Plain(title)))],
        [.. group.Runs.Select(run => Cells(run, group))])
    {
        Note = words.Say("legend.table") + (group.Keepers.Count > 0 ? " " + words.Say("legend.none_seen") : ""),
    };

    private IReadOnlyList<Cell> Cells(Shown run, RunGroup group)
    {
        var summary = run.Run.Summary;
        return
        [
            new(run.Name, ClaimWords.Of(run.Run.Header.Mode.Claims, words)),
            new(words.Say("verdict." + Words.Key(run.Run.Judgement.Verdict)), "", Of(run.Run.Judgement.Verdict)),
            new(Figures.Count(summary.Sessions)),
            new(Figures.LostPerThousand(summary), "", run.Mark),
            new(Figures.Count(summary.ForcedRelogins)),
            Compared(run, group, latency => latency.P50),
            Compared(run, group, latency => latency.P95),
            Compared(run, group, latency => latency.P99),
            new(Figures.Short(summary.LatencyMs.P999)),
            new(Figures.Short(summary.LatencyMs.Max)),
            new(Figures.Short(summary.ThroughputRps)),
            new(Figures.Megabytes(summary.MemoryBytes.Total())),
            new(Figures.Short(summary.StoreOperationsPerRequest)),
        ];
    }

    private static Mark Of(Verdict verdict) => verdict switch
    {
        Verdict.Valid => Mark.Ok,
        Verdict.Invalid => Mark.Fail,
        _ => Mark.Unknown,
    };

    private Cell Compared(Shown run, RunGroup group, Func<Latency, double?> percentile) => new(
        Figures.Short(percentile(run.Run.Summary.LatencyMs)),
        run == group.Baseline ? "" : words.Times(percentile(run.Run.Summary.LatencyMs), percentile(group.Baseline.Run.Summary.LatencyMs)));

    private Grid Logins(RunGroup group) => Grid.Of(
        words.Say("compared.logins"),
        [words.Say("column.mode"), .. Others.SelectMany(_ => (string[])["column.row_p50", "column.row_p99", "column.row_max"], (row, title) => Plain(title, words.Say(row.Row)))],
        group.Runs.Select(run => (IReadOnlyList<string>)
        [
            run.Name,
            .. Others.Select(row => row.Latency(run.Run.Summary)).SelectMany(latency => new[] { latency.P50, latency.P99, latency.Max }.Select(Figures.Short)),
        ])) with
    { Folded = true };

    private Grid Intervals(RunGroup group) => Grid.Of(
        words.Say("heading.intervals"), [words.Say("column.mode"), .. Sure.Select(title => Plain(title))],
        group.Runs.Select(run => run.Run.Summary.LatencyMs.Interval95 is var sure
            ? (IReadOnlyList<string>)[run.Name, Text(sure?.P50), Text(sure?.P95), Text(sure?.P99), Text(sure?.P999)] : [])) with
    {
        Folded = true,
        Note = words.Say("legend.intervals"),
    };

    private static string Text(MsInterval? interval) => interval is null ? Figures.None : $"{Figures.Short(interval.Low)} \u2013 {Figures.Short(interval.High)}";

    private string Plain(string key, params IReadOnlyList<string> arguments) => words.Say(key, arguments).Replace("-\n", "", StringComparison.Ordinal);
}
