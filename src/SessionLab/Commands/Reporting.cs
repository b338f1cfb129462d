using System.Globalization;
using SessionLab.Core.Reports;

namespace SessionLab.Commands;

/// <summary>Writes runs in the report a user asked for.</summary>
public static class Reporting
{
    /// <summary>Writes the runs in the report of that name.</summary>
    public static void Write(string format, TextWriter output, IReadOnlyList<RunReport> runs) =>
        ReportCatalog.All[format](Words.For(CultureInfo.CurrentUICulture)).Write(output, runs);
}
