namespace SessionLab.Core.Thresholds.Metrics;

/// <summary>The value of a metric, in its unit.</summary>
/// <param name="Value">The value.</param>
/// <param name="AtLeast">True when it is at least so much and nobody knows how much more: enough to break a limit, and never to keep one.</param>
public readonly record struct Figure(double Value, bool AtLeast = false)
{
    /// <summary>A number that may be missing.</summary>
    public static Figure? Of(double? value) => value is { } given ? new Figure(given) : null;
}
