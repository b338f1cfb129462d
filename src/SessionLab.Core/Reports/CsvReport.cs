using System.Globalization;
using CsvHelper;
using SessionLab.Core.Thresholds;

namespace SessionLab.Core.Reports;

/// <summary>
/// A row for each run, for spreadsheets and data frames: comma-separated as in RFC 4180, figures with a point whatever the country, the unit in
/// the column's name; an empty cell where there is no figure.
/// </summary>
public sealed class CsvReport : IReport
{
    internal const string CatalogName = "csv";

    private static readonly IReadOnlyList<(string Name, Func<RunReport, object?> Of)> Columns =
    [
        ("scenario", run => run.Summary.Scenario),
        ("mode", run => run.Summary.Mode),
        ("seed", run => run.Header.Seed),
        ("plan_hash", run => run.Header.PlanHash),
        ("started_at_utc", run => run.Header.StartedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)),
        ("verdict", run => Lower(run.Judgement.Verdict)),
        ("trustworthy", run => Lower(run.Summary.Trustworthy)),
        ("findings", run => string.Join(' ', run.Summary.Findings.Select(finding => finding.Key))),
        ("sessions", run => run.Summary.Sessions),
        ("lost_sessions", run => run.Summary.LostSessions),
        ("lost_per_1000", run => run.Summary.LostPerThousand),
        ("forced_relogins", run => run.Summary.ForcedRelogins),
        ("requests", run => run.Summary.Requests),
        ("requests_meeting_loss", run => run.Summary.RequestsMeetingLoss),
        ("stale_reads", run => run.Summary.StaleReads),
        ("lost_updates", run => run.Summary.LostUpdates),
        ("duplicates", run => run.Summary.Duplicates),
        ("in_doubt", run => run.Summary.InDoubt),
        ("refused", run => run.Summary.Refused),
        ("errors", run => run.Summary.Errors),
        ("measured_s", run => run.Summary.MeasuredSeconds),
        ("throughput_per_s", run => run.Summary.ThroughputRps),
        ("p50_ms", run => run.Summary.LatencyMs.P50),
        ("p90_ms", run => run.Summary.LatencyMs.P90),
        ("p95_ms", run => run.Summary.LatencyMs.P95),
        ("p99_ms", run => run.Summary.LatencyMs.P99),
        ("p999_ms", run => run.Summary.LatencyMs.P999),
        ("max_ms", run => run.Summary.LatencyMs.Max),
        ("landing_p50_ms", run => run.Summary.LandingMs.P50),
        ("login_p50_ms", run => run.Summary.LoginMs.P50),
        ("login_p99_ms", run => run.Summary.LoginMs.P99),
        ("memory_bytes", run => run.Summary.MemoryBytes.Total()),
        ("node_processor_us_per_request", run => run.Summary.ProcessorUsPerRequest.Node),
        ("store_operations_per_request", run => run.Summary.StoreOperationsPerRequest),
        ("thresholds_held", run => Thresholds(run, ThresholdOutcome.Held)),
        ("thresholds_broken", run => Thresholds(run, ThresholdOutcome.Broken)),
        ("thresholds_without_figure", run => Thresholds(run, ThresholdOutcome.NoFigure)),
        ("predictions_missed", run => run.Summary.Predictions.Count(prediction => prediction.Hit == false)),
        ("folder", run => run.Folder),
    ];

    /// <inheritdoc/>
    public string Name => CatalogName;

    /// <inheritdoc/>
    public void Write(TextWriter writer, IReadOnlyList<RunReport> runs)
    {
        using var csv = CsvWriter.Create(writer, leaveOpen: true);
        WriteRow(csv, Columns.Select(column => (object?)column.Name));
        foreach (var run in runs)
            WriteRow(csv, Columns.Select(column => column.Of(run)));
    }

    private static void WriteRow(CsvWriter csv, IEnumerable<object?> cells)
    {
        foreach (var cell in cells)
            csv.WriteField(Convert.ToString(cell, CultureInfo.InvariantCulture));
        csv.EndRecord();
    }

    private static string Lower(object value) => value.ToString()!.ToLowerInvariant();

    private static int Thresholds(RunReport run, ThresholdOutcome outcome) => run.Thresholds.Count(threshold => threshold.Outcome == outcome);
}
