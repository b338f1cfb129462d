using System.Globalization;
using SessionLab.Core.Predictions;
using SessionLab.Core.Reports.Wording;
using SessionLab.Core.Thresholds.Metrics;

namespace SessionLab.Core.Thresholds;

/// <summary>What a threshold is held against: a value of a run, of one of its faults, or the ratio of two.</summary>
/// <param name="Figure">The value itself, or the ratio; null when there is none.</param>
/// <param name="Among">Of a count: among how many.</param>
internal sealed record Reading(Figure? Figure, long? Among = null)
{
    private const double Megabyte = 1e6;

    /// <summary>The same as a share of those among whom it counts; no figure without any of them.</summary>
    public Reading Share() => this with { Figure = Among is > 0 and var all ? Figure is { } figure ? figure with { Value = figure.Value / all } : null : null };

    /// <summary>How many times the other's value it is; no figure where that is 0, or where nobody knows how much more the other is.</summary>
    public Reading Over(Reading other) => new(
        Figure is { } figure && other.Figure is { AtLeast: false, Value: not 0 } divisor ? figure with { Value = figure.Value / divisor.Value } : null);

    /// <summary>For people: <c>12.4 ms</c>, <c>3/1,200 (0.25 %)</c>, <c>≥ 61 ms</c>; empty without a figure.</summary>
    public string Text(Threshold threshold) =>
        Figure is not { } figure ? "" : (figure.AtLeast ? "≥ " : "") + Value(figure.Value, threshold);

    private string Value(double value, Threshold threshold) => threshold switch
    {
        { Over: not null } => Figures.Short(value),
        { Limit.IsShare: true } => Part(value),
        { Metric.Unit: MetricUnit.Count } => Figures.Count((long)value),
        { Metric.Unit: MetricUnit.Share } => Percent(value),
        { Metric.Unit: MetricUnit.Memory } => $"{Figures.Short(value / Megabyte)} MB",
        { Metric.Unit: MetricUnit.Time } => value is > 0 and < 1 ? $"{Figures.Short(1000 * value)} us" : $"{Figures.Short(value)} ms",
        _ => Figures.Short(value),
    };

    // Of none among few not much can be said: the share may be as large as the bound.
    private string Part(double share) =>
        $"{Figures.Count((long)Math.Round(share * Among!.Value))}/{Figures.Count(Among.Value)} "
        + (share == 0 ? $"(<{Percent(RuleOfThree.Bound(Among.Value)!.Value)})" : $"({Percent(share)})");

    // Few of very many must not look like none.
    private static string Percent(double share) => (100 * share).ToString(share < 0.01 ? "0.######" : "0.##", CultureInfo.InvariantCulture) + " %";
}
