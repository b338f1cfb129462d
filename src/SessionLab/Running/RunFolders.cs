using System.Globalization;
using System.Text.Json;
using SessionLab.Core.History;
using SessionLab.Core.Measuring;
using SessionLab.Core.Records;
using SessionLab.Core.Reports;

namespace SessionLab.Running;

/// <summary>Where runs are kept: <c>OUTPUT/SCENARIO/TIME-MODE/</c>.</summary>
public static class RunFolders
{
    /// <summary>Makes a new folder; two runs started in the same second get different ones.</summary>
    public static string Create(string output, string scenario, string mode)
    {
        var parent = Path.Combine(Path.GetFullPath(output), scenario);
        var name = DateTime.Now.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture) + "-" + mode;
        for (var again = 1; ; again++)
        {
            var folder = Path.Combine(parent, again == 1 ? name : $"{name}-{again}");
            if (Directory.Exists(folder))
                continue;
            Directory.CreateDirectory(folder);
            return folder;
        }
    }

    /// <summary>Writes the header, predictions included, and opens the history for what is to come.</summary>
    public static HistoryWriter OpenHistory(string folder, RunHeader header)
    {
        File.WriteAllText(Path.Combine(folder, RunFolder.Header), JsonSerializer.Serialize(header, EventJson.Header));
        return new HistoryWriter(File.Create(Path.Combine(folder, RunFolder.History)));
    }

    /// <summary>Writes the summary and the histograms behind it beside the history.</summary>
    public static void Store(RunReport report)
    {
        StoreSummary(report);
        using var latencies = File.CreateText(Path.Combine(report.Folder!, RunFolder.Latencies));
        new HistogramLog().Write(latencies, [report]);
    }

    /// <summary>Writes the summary alone, with what is known of the thresholds by now.</summary>
    public static void StoreSummary(RunReport report) =>
        File.WriteAllText(Path.Combine(report.Folder!, RunFolder.Summary), SummaryJson.Write(report.Numbers()));
}
