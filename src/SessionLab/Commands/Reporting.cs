using System.Globalization;
using SessionLab.Core.Reports;
using SessionLab.Running;

namespace SessionLab.Commands;

/// <summary>Writes runs in the reports a user asked for.</summary>
public static class Reporting
{
    /// <summary>Writes the runs in the report of that name, and in files whose endings say which.</summary>
    public static void Write(string format, TextWriter output, IReadOnlyList<RunReport> runs, IReadOnlyList<string> files)
    {
        var words = Words.For(CultureInfo.CurrentUICulture);
        var shown = files.Select(ReportFiles.FormatOf).Append(format).Contains("html") ? [.. runs.Select(WithAftermath)] : runs;
        foreach (var file in files)
        {
            using var writer = File.CreateText(file);
            ReportCatalog.All[ReportFiles.FormatOf(file)](words).Write(writer, shown);
        }

        ReportCatalog.All[format](words).Write(output, shown);
    }

    private static RunReport WithAftermath(RunReport run) =>
        run.Folder is { } folder ? run with { Aftermath = Aftermaths.Of(folder) } : run;
}
