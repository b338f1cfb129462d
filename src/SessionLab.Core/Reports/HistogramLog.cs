using System.Globalization;
using SessionLab.Core.Measuring.Latencies;

namespace SessionLab.Core.Reports;

/// <summary>
/// HdrHistogram's interval log, version 1.3: a header and one line for each histogram of each run, its name as tag, so that any implementation
/// and every viewer of such logs can read them. Values are µs; times are seconds since the run began; <c>Interval_Max</c> is exact, ms.
/// </summary>
public sealed class HistogramLog : IReport
{
    internal const string CatalogName = "hlog";

    /// <inheritdoc/>
    public string Name => CatalogName;

    /// <inheritdoc/>
    public void Write(TextWriter writer, IReadOnlyList<RunReport> runs)
    {
        foreach (var run in runs)
        {
            WriteHead(writer, run);
            foreach (var (name, row) in run.Histograms.Rows)
                writer.Write(Line(name, run, row));
        }
    }

    // The first lines of the standard are comments; a reader finds out by the start time that the lines' times count from it.
    private static void WriteHead(TextWriter writer, RunReport run)
    {
        var started = run.Header.StartedAt;
        var seconds = started.ToUnixTimeMilliseconds() / 1000.0;
        writer.Write($"#[Logged with SessionLab: {run.Header.Scenario}, mode {run.Header.Mode.Name}, seed {run.Header.Seed}]\n");
        writer.Write("#[Histogram log format version 1.3]\n");
        writer.Write(string.Create(
            CultureInfo.InvariantCulture, $"#[StartTime: {seconds:F3} (seconds since epoch), {started.ToUniversalTime():yyyy-MM-ddTHH:mm:ss.fffZ}]\n"));
        writer.Write("\"StartTimestamp\",\"Interval_Length\",\"Interval_Max\",\"Interval_Compressed_Histogram\"\n");
    }

    private static string Line(string name, RunReport run, LatencyRecorder row) => string.Create(
        CultureInfo.InvariantCulture,
        $"Tag={name},{run.Histograms.FromUs / 1e6:F3},{run.Summary.MeasuredSeconds:F3},{row.MaxUs / 1e3:F3},{Convert.ToBase64String(row.Compressed())}\n");
}
