using SessionLab.Core.Measuring;
using SessionLab.Core.Measuring.Latencies;
using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports.Tables;

/// <summary>Latency of the requests that are no requests of a logged-in session: landing, login, logout.</summary>
internal sealed class LoginTable(Words words)
{
    private static readonly string[] Rows = ["row.landing", "row.login", "row.logout"];

    private static readonly string[] Titles = ["column.row_p50", "column.row_p95", "column.row_p99", "column.row_max"];

    public void Write(TextWriter writer, IReadOnlyList<RunReport> runs)
    {
        var table = new TextTable(
        [
            new TextColumn(words.Say("column.mode"), Left: true),
            .. Rows.SelectMany(_ => Titles, (row, title) => new TextColumn(words.Say(title, words.Say(row)))),
        ]);
        foreach (var run in runs)
            table.Add(
            [
                run.Summary.Mode,
                .. Cells(run.Summary.LandingMs),
                .. Cells(run.Summary.LoginMs),
                .. Cells(run.Summary.LogoutMs),
            ]);
        table.Write(writer);
    }

    private static IEnumerable<string> Cells(Latency latency) =>
        new[] { latency.P50, latency.P95, latency.P99, latency.Max }.Select(Figures.Short);
}
