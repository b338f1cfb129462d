namespace SessionLab.Core.Comparing;

/// <summary>The centre of paired differences by the means of all pairs of them (Walsh averages), with the interval that belongs to the signed-rank test.</summary>
/// <remarks>
/// The median is the estimate of Hodges and Lehmann (Annals of Mathematical Statistics 34, 1963). The interval is exact for differences
/// from a continuous symmetric distribution; ties make it wider than it need be.
/// </remarks>
public sealed class WalshAverages
{
    private readonly double[] _sorted;
    private readonly int _count;

    /// <param name="differences">At least one.</param>
    public WalshAverages(IReadOnlyList<double> differences)
    {
        _count = differences.Count;
        _sorted = [.. differences.SelectMany((one, index) => differences.Skip(index).Select(other => (one + other) / 2)).Order()];
    }

    /// <summary>Their median.</summary>
    public double Median => (_sorted[(_sorted.Length - 1) / 2] + _sorted[_sorted.Length / 2]) / 2;

    /// <summary>Both ends at a confidence such as 0.95; infinite where so few differences allow no such statement.</summary>
    public (double Low, double High) Interval(double confidence)
    {
        // The sum of positive ranks counts how many of these means lie above the centre.
        var chances = SignedRankNull.Untied(_count);
        var outside = (chances.Largest + 2 - chances.Critical((1 - confidence) / 2)) / 2;
        return outside == 0
            ? (double.NegativeInfinity, double.PositiveInfinity)
            : (_sorted[outside - 1], _sorted[^outside]);
    }
}
