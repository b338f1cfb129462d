using SessionLab.Core.Reports.Html;

namespace SessionLab.Core.Reports;

/// <summary>Every report by its name; a new one is one file and one line here.</summary>
public static class ReportCatalog
{
    /// <summary>How to make each, given the words of a language.</summary>
    public static IReadOnlyDictionary<string, Func<Words, IReport>> All { get; } = new Dictionary<string, Func<Words, IReport>>
    {
        [TextReport.CatalogName] = words => new TextReport(words),
        [JsonReport.CatalogName] = _ => new JsonReport(),
        [HistogramLog.CatalogName] = _ => new HistogramLog(),
        [HtmlReport.CatalogName] = words => new HtmlReport(words),
    };

    /// <summary>Which report a file holds, by its ending; only of reports that there are.</summary>
    public static IReadOnlyDictionary<string, string> Endings { get; } = new (string Ending, string Name)[]
    {
        (".html", "html"), (".txt", "text"), (".md", "markdown"), (".csv", "csv"), (".xml", "junit"), (".json", "json"), (".hlog", "hlog"),
    }.Where(each => All.ContainsKey(each.Name)).ToDictionary(each => each.Ending, each => each.Name);
}
