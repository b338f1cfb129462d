using System.Globalization;
using SessionLab.Core.Reports;
using SessionLab.Core.Reports.Html;
using SessionLab.Core.Reports.Wording;

namespace SessionLab.Commands;

/// <summary>Writes runs in the reports a user asked for.</summary>
public static class Reporting
{
    /// <summary>True when one of the reports shows losses and outages one by one, which takes a second look at the stored runs.</summary>
    public static bool ShowsAftermath(string format, IReadOnlyList<string> files) =>
        files.Select(ReportFiles.FormatOf).Append(format).Contains(HtmlReport.CatalogName);

    /// <summary>Writes the runs in the report of that name, and in files whose endings say which.</summary>
    public static void Write(string format, TextWriter output, IReadOnlyList<RunReport> runs, IReadOnlyList<string> files)
    {
        var words = Words.For(CultureInfo.CurrentUICulture);
        foreach (var file in files)
        {
            using var writer = File.CreateText(file);
            ReportCatalog.All[ReportFiles.FormatOf(file)](words).Write(writer, runs);
        }

        ReportCatalog.All[format](words).Write(output, runs);
    }
}
