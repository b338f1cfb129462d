using SessionLab.Core.Reports.Html;
using SessionLab.Core.Reports.Text;
using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports;

/// <summary>Every report by its name; a new one is one file and one line here.</summary>
public static class ReportCatalog
{
    /// <summary>How to make each, given the words of a language.</summary>
    public static IReadOnlyDictionary<string, Func<Words, IReport>> All { get; } = new Dictionary<string, Func<Words, IReport>>
    {
        [TextReport.CatalogName] = words => new TextReport(words),
        [JsonReport.CatalogName] = _ => new JsonReport(),
        [MarkdownReport.CatalogName] = words => new MarkdownReport(words),
        [CsvReport.CatalogName] = _ => new CsvReport(),
        [JUnitReport.CatalogName] = words => new JUnitReport(words),
        [HistogramLog.CatalogName] = _ => new HistogramLog(),
        [HtmlReport.CatalogName] = words => new HtmlReport(words),
    };

    /// <summary>Which report a file holds, by its ending.</summary>
    public static IReadOnlyDictionary<string, string> Endings { get; } = new Dictionary<string, string>
    {
        [".html"] = HtmlReport.CatalogName,
        [".txt"] = TextReport.CatalogName,
        [".md"] = MarkdownReport.CatalogName,
        [".csv"] = CsvReport.CatalogName,
        [".xml"] = JUnitReport.CatalogName,
        [".json"] = JsonReport.CatalogName,
        [".hlog"] = HistogramLog.CatalogName,
    };
}
