using System.Globalization;
using SessionLab.Core.Measuring;
using SessionLab.Core.Predictions;

namespace SessionLab.Core.Reports.Wording;

/// <summary>Figures as text, about three digits each; a dash where there is no figure.</summary>
internal static class Figures
{
    public const string None = "-";

    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number as a scenario writes it.</summary>
    public static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Three digits: 0.42, 4.20, 42.0, 420.</summary>
    public static string Short(double? value) => value switch
    {
        null => None,
        < 9.995 => value.Value.ToString("0.00", CultureInfo.InvariantCulture),
        < 99.95 => value.Value.ToString("0.0", CultureInfo.InvariantCulture),
        _ => value.Value.ToString("N0", CultureInfo.InvariantCulture),
    };

    /// <summary>A share of 1.</summary>
    public static string Percent(double? share) =>
        share is { } given ? (100 * given).ToString("0", CultureInfo.InvariantCulture) + " %" : None;

    public static string Megabytes(long? bytes) => bytes is { } given ? Count((given + 500_000) / 1_000_000) : None;

    public static string Kilobytes(long bytes) => Count((bytes + 500) / 1_000);

    public static string Seconds(long us) => (us / 1e6).ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>Lost of a thousand; when none was, the most that this allows to say.</summary>
    public static string LostPerThousand(Summary summary) => (summary.LostPerThousand, RuleOfThree.Bound(summary.Sessions)) switch
    {
        (0, { } bound) => $"0 (<{Short(1000 * bound)})",
        ({ } lost, _) => Short(lost),
        _ => None,
    };

    /// <summary>A predicted value: shares as percent, counts as they are.</summary>
    public static string Metric(string metric, double? value) => value is null ? None
        : metric.EndsWith("_share", StringComparison.Ordinal) ? (100 * value.Value).ToString("0.0", CultureInfo.InvariantCulture) + " %"
        : value.Value.ToString("0.##", CultureInfo.InvariantCulture);
}
