using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports.Trials;

/// <summary>Every report of a trial by its name; a new one is one file and one line here.</summary>
public static class TrialReportCatalog
{
    /// <summary>How to make each, given the words of a language.</summary>
    public static IReadOnlyDictionary<string, Func<Words, ITrialReport>> All { get; } = new Dictionary<string, Func<Words, ITrialReport>>
    {
        [TrialText.CatalogName] = words => new TrialText(words),
        [TrialJsonReport.CatalogName] = _ => new TrialJsonReport(),
        [TrialMarkdown.CatalogName] = words => new TrialMarkdown(words),
        [TrialJunit.CatalogName] = words => new TrialJunit(words),
    };
}
