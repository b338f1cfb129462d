using SessionLab.Core.Reports.Html.Parts;
using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports.Html;

/// <summary>The sections of the page from top to bottom; a new one is one file and one line here.</summary>
internal static class PartCatalog
{
    public static IReadOnlyList<Func<Words, IPart>> All { get; } =
    [
        words => new FrontierPart(words),
        words => new ComparisonPart(words),
        words => new CausePart(words),
        words => new StoryPart(words),
        words => new OutagePart(words),
        words => new PercentilePart(words),
        words => new TimePart(words),
        words => new PhasePart(words),
        words => new NodePart(words),
        words => new PredictionPart(words),
        words => new FindingPart(words),
        words => new SettingPart(words),
    ];
}
