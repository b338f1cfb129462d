using System.Globalization;
using System.Text.RegularExpressions;
using SessionLab.Core.Scenarios;
using SessionLab.Core.Thresholds.Metrics;

namespace SessionLab.Core.Thresholds;

/// <summary>What a metric is compared with.</summary>
/// <param name="Value">In the metric's unit (ms, bytes), or from 0 to 1 when it is a share.</param>
/// <param name="IsShare">True of a count's share of those among whom it counts: <c>1/1000</c>, <c>0.1%</c>.</param>
public readonly partial record struct Limit(double Value, bool IsShare = false)
{
    private const string Amount = "[0-9]{1,12}([.][0-9]{1,9})?";

    /// <summary>What a metric can be compared with, for a sentence.</summary>
    public static string Described(Metric metric) => metric switch
    {
        { Among: { } among } => $"a count such as 0, or a share of the {among.Name} such as 1/1000 or 0.1%",
        { Unit: MetricUnit.Count } => "a count such as 100",
        { Unit: MetricUnit.Share } => "a share such as 2/3 or 66%",
        { Unit: MetricUnit.Time } => "a duration such as 100us, 50ms or 2s",
        { Unit: MetricUnit.Memory } => "an amount such as 300MB",
        _ => "a number such as 1.5",
    };

    /// <summary>Reads what fits a metric; null when the text does not.</summary>
    public static Limit? Parse(Metric metric, string text) => metric.Unit switch
    {
        MetricUnit.Count when Share(text) is { } share => metric.Among is null ? null : new Limit(share, IsShare: true),
        MetricUnit.Count => text.All(char.IsAsciiDigit) ? Of(Number(text)) : null,
        MetricUnit.Share => Of(Share(text)),
        MetricUnit.Time => Of(DurationText.Parse(text)?.TotalMilliseconds),
        MetricUnit.Memory => Of(Bytes(text)),
        _ => Of(Number(text)),
    };

    /// <summary>Reads a plain number; null when the text is none.</summary>
    public static double? Number(string text) => Plain().IsMatch(text) ? double.Parse(text, CultureInfo.InvariantCulture) : null;

    private static Limit? Of(double? value) => value is { } given ? new Limit(given) : null;

    private static double? Share(string text)
    {
        if (text.EndsWith('%'))
            return Number(text[..^1]) / 100;
        return text.Split('/') is [var part, var all] && Number(part) is { } a && Number(all) is > 0 and var b ? a / b : null;
    }

    private static double? Bytes(string text) => text switch
    {
        [.., 'k', 'B'] => Number(text[..^2]) * 1e3,
        [.., 'M', 'B'] => Number(text[..^2]) * 1e6,
        [.., 'G', 'B'] => Number(text[..^2]) * 1e9,
        _ => null,
    };

    [GeneratedRegex($"^{Amount}\\z")]
    private static partial Regex Plain();
}
