namespace SessionLab.Core.Findings.Seen;

/// <summary>The highest peak of a distribution of times and another one, with a dip between them that is no chance.</summary>
/// <remarks>
/// Heights are requests for each doubling of the time, over three neighbouring classes. The dip must be at most half as high as the lower
/// peak and deeper than five standard deviations of a Poisson count of that height, and a tenth of all requests must lie beyond it.
/// </remarks>
/// <param name="HighestUs">Where the highest peak is, µs.</param>
/// <param name="OtherUs">Where the other one is, µs.</param>
/// <param name="OtherShare">How many of all requests lie on its side of the dip, 0 to 1.</param>
internal sealed record Peaks(double HighestUs, double OtherUs, double OtherShare)
{
    private const long FewestSamples = 1_000;
    private const double LeastShare = 0.1;
    private const double DeepestShare = 0.5;
    private const double Deviations = 5;

    // Below, a class is a single microsecond, or less than one wide.
    private const int FirstClass = 9;

    /// <summary>Null when there is one peak, or when there are too few requests to tell.</summary>
    public static Peaks? Of(LatencyShape shape)
    {
        if (shape.Samples < FewestSamples)
            return null;
        var bars = Bars(shape.Counts);
        var highest = IndexOfMost(bars);
        return Enumerable.Range(0, bars.Length)
            .Where(other => other != highest)
            .OrderByDescending(other => bars[other].Height)
            .Select(other => Beside(bars, highest, other, shape.Samples))
            .FirstOrDefault(peaks => peaks is not null);
    }

    private static Peaks? Beside(Bar[] bars, int highest, int other, long samples)
    {
        var (from, to) = (Math.Min(highest, other), Math.Max(highest, other));
        var dip = from + IndexOfLeast(bars[from..(to + 1)]);
        var beyond = bars.Where((_, index) => other > highest ? index > dip : index < dip).Sum(bar => bar.Own);
        var expected = bars[other].Height * bars[dip].Width;
        return expected > 0
            && beyond >= LeastShare * samples
            && bars[dip].Height <= DeepestShare * bars[other].Height
            && expected - bars[dip].Count >= Deviations * Math.Sqrt(expected)
            ? new Peaks(bars[highest].Us, bars[other].Us, (double)beyond / samples)
            : null;
    }

    private static Bar[] Bars(IReadOnlyList<long> counts) =>
    [
        .. Enumerable.Range(FirstClass, counts.Count - FirstClass - 2).Select(index => new Bar(
            LatencyShape.FromUs(index), counts[index], counts[index - 1] + counts[index] + counts[index + 1],
            Math.Log2(LatencyShape.FromUs(index + 2) / LatencyShape.FromUs(index - 1)))),
    ];

    private static int IndexOfMost(Bar[] bars) => Array.IndexOf(bars, bars.MaxBy(bar => bar.Height));

    private static int IndexOfLeast(Bar[] bars) => Array.IndexOf(bars, bars.MinBy(bar => bar.Height));

    /// <summary>A class and its two neighbours.</summary>
    private readonly record struct Bar(double Us, long Own, long Count, double Width)
    {
        public double Height => Count / Width;
    }
}
