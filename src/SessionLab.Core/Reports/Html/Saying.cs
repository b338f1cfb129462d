using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports.Html;

/// <summary>How the page puts names and figures into sentences.</summary>
internal static class Saying
{
    /// <summary>a, b and c.</summary>
    public static string All(this Words words, IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => words.Say("page.and", string.Join(", ", names.SkipLast(1)), names[^1]),
    };

    /// <summary>Milliseconds with their unit; a dash without.</summary>
    public static string Ms(this Words words, double? ms) => ms is null ? Figures.None : words.Say("unit.ms", Figures.Short(ms));

    /// <summary>How many times another figure; empty where one of them is missing.</summary>
    public static string Times(this Words words, double? value, double? of) =>
        value is { } some && of is > 0 and var whole ? words.Say("unit.times", Figures.Short(some / whole)) : "";

    /// <summary>Rounded as people say it: 667 of 1,000, 2.1 of 1,000.</summary>
    public static string Rate(double? perThousand) => perThousand is >= 9.95 and var many ? Figures.Count((long)Math.Round(many)) : Figures.Short(perThousand);
}
