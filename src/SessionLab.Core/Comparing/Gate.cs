namespace SessionLab.Core.Comparing;

/// <summary>One figure of every mode that may not get worse; declared before a trial starts.</summary>
/// <param name="Name">The percentile: <c>p50</c>, <c>p90</c>, <c>p95</c>, <c>p99</c> or <c>p99.9</c> of all session requests.</param>
/// <param name="Quantile">The same as a share, 0 to 1.</param>
/// <param name="Margin">The relative change that nobody minds: 0.05 is 5 %.</param>
/// <param name="Tolerance">The relative change that must be excluded before the gate is passed.</param>
public sealed record Gate(string Name, double Quantile, double Margin, double Tolerance)
{
    /// <summary>No smaller difference than this is ever minded, ms: below it the lab's own clocks and threads are measured.</summary>
    public const double LeastMs = 0.05;

    /// <summary>How many samples must lie beyond a quantile before a gate may stand on it.</summary>
    public const int SamplesBeyond = 100;

    /// <summary>Unless told otherwise.</summary>
    public const double UsualTolerance = 0.25;

    /// <summary>The percentiles that can be gated, with the margin each has unless told otherwise.</summary>
    public static IReadOnlyList<Gate> All { get; } =
    [
        new("p50", 0.5, 0.05, UsualTolerance),
        new("p90", 0.9, 0.10, UsualTolerance),
        new("p95", 0.95, 0.10, UsualTolerance),
        new("p99", 0.99, 0.10, UsualTolerance),
        new("p99.9", 0.999, 0.10, UsualTolerance),
    ];

    /// <summary>What is gated unless told otherwise.</summary>
    public static IReadOnlyList<string> Usual { get; } = ["p50", "p99"];

    /// <summary>How many samples a run needs.</summary>
    public long Samples => (long)Math.Round(SamplesBeyond / (1 - Quantile));

    /// <summary>The margin at a value: relative, or <see cref="LeastMs"/> where that is more.</summary>
    public double MarginAt(double ms) => Math.Max(Margin, LeastMs / ms);

    /// <summary>The tolerance at a value; never below the margin, since a difference that nobody minds fails no gate.</summary>
    public double ToleranceAt(double ms) => Math.Max(Tolerance, MarginAt(ms));
}
