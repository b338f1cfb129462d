using SessionLab.Core.Thresholds.Metrics;

namespace SessionLab.Core.Thresholds;

/// <summary>One of the signs between a metric and its limit.</summary>
/// <param name="Sign">As scenarios write it.</param>
/// <param name="Keeps">Whether a value, on the left, keeps to a limit.</param>
/// <param name="Upward">Whether a greater value can still keep to the limit that a smaller one broke; null when both ways can.</param>
public sealed record Comparison(string Sign, Func<double, double, bool> Keeps, bool? Upward)
{
    /// <summary>All there are.</summary>
    public static IReadOnlyList<Comparison> All { get; } =
    [
        new("==", (value, limit) => value == limit, null),
        new("!=", (value, limit) => value != limit, null),
        new("<", (value, limit) => value < limit, false),
        new("<=", (value, limit) => value <= limit, false),
        new(">", (value, limit) => value > limit, true),
        new(">=", (value, limit) => value >= limit, true),
    ];

    /// <summary>Their signs.</summary>
    public static IReadOnlyList<string> Signs { get; } = [.. All.Select(comparison => comparison.Sign)];

    /// <summary>What comes of a value: one that is only known from below decides where no greater one would decide otherwise.</summary>
    public ThresholdOutcome Hold(Figure figure, double limit)
    {
        var kept = Keeps(figure.Value, limit);
        var sure = !figure.AtLeast || Upward == kept || (Upward is null && figure.Value > limit);
        return !sure ? ThresholdOutcome.NoFigure : kept ? ThresholdOutcome.Held : ThresholdOutcome.Broken;
    }
}
