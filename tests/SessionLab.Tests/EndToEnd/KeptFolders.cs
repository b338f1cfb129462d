using System.Text.Json;
using SessionLab.Benching;
using SessionLab.Core.History;
using SessionLab.Core.Judging;
using SessionLab.Core.Measuring;
using SessionLab.Core.Records;
using SessionLab.Core.Reports;

namespace SessionLab.Tests.EndToEnd;

/// <summary>Folders as finished runs leave them, with the medians that a test wants.</summary>
internal static class KeptFolders
{
    private static readonly RunReport Made = Replay.Report(MadeUpRun.Events(600), new Judge());

    public static string[] Make(string folder, string mode, int from, params IReadOnlyList<double> medians) =>
        [.. medians.Select((p50, index) => Make(folder, mode, from + index, summary => summary with { LatencyMs = summary.LatencyMs with { P50 = p50, P99 = 4 * p50 } }))];

    public static string Make(string folder, string mode, int minute, Func<Summary, Summary> change)
    {
        var header = Made.Header with { StartedAt = new DateTimeOffset(2026, 11, 1, 8, minute, 0, TimeSpan.Zero), Mode = Made.Header.Mode with { Name = mode } };
        var run = Directory.CreateDirectory(Path.Combine(folder, $"20261101-08{minute:00}00-{mode}")).FullName;
        File.WriteAllText(Path.Combine(run, RunFolder.Header), JsonSerializer.Serialize(header, EventJson.Header));
        File.WriteAllText(Path.Combine(run, RunFolder.Summary), SummaryJson.Write(change(Made.Summary with { Mode = mode, Trustworthy = true, Verdict = Verdict.Valid })));
        return run;
    }
}
