using MathNet.Numerics.Distributions;

namespace SessionLab.Core.Comparing;

/// <summary>Does a series rise or fall? Mann (Econometrica 13, 1945) and Kendall: later values are compared with earlier ones, pair by pair.</summary>
public sealed class MannKendall
{
    private readonly IReadOnlyList<double> _values;
    private readonly long[] _ties;

    /// <param name="values">In the order of time.</param>
    public MannKendall(IReadOnlyList<double> values)
    {
        _values = values;
        _ties = [.. values.GroupBy(value => value).Select(group => group.LongCount()).Where(count => count > 1)];
        for (var later = 1; later < values.Count; later++)
            for (var earlier = 0; earlier < later; earlier++)
                Sum += values[later].CompareTo(values[earlier]);
    }

    /// <summary>Pairs that rise, less those that fall.</summary>
    public int Sum { get; }

    /// <summary>The same as a share of all pairs, −1 to 1; 0 with fewer than two values.</summary>
    public double Tau => _values.Count < 2 ? 0 : Sum / (_values.Count * (_values.Count - 1) / 2.0);

    /// <summary>From the first value to the last by the median slope of all pairs (Sen, JASA 63, 1968), in the values' unit.</summary>
    public double Change
    {
        get
        {
            double[] slopes = [.. Slopes().Order()];
            return slopes.Length == 0 ? 0 : (slopes[(slopes.Length - 1) / 2] + slopes[slopes.Length / 2]) / 2 * (_values.Count - 1);
        }
    }

    /// <summary>
    /// Two-sided chance of so much order in values that know nothing of each other: exact without ties, by the normal approximation with
    /// Kendall's variance for ties and a correction for continuity otherwise. Neighbours that resemble each other look like a trend.
    /// </summary>
    public double Chance => _ties.Length == 0 ? Exact() : Approximate();

    private IEnumerable<double> Slopes()
    {
        for (var later = 1; later < _values.Count; later++)
            for (var earlier = 0; earlier < later; earlier++)
                yield return (_values[later] - _values[earlier]) / (later - earlier);
    }

    // The n-th value falls behind 0 to n - 1 of those before it, each as likely as the other.
    private double Exact()
    {
        var pairs = _values.Count * (_values.Count - 1) / 2;
        var chances = new double[pairs + 1];
        chances[0] = 1;
        for (var value = 2; value <= _values.Count; value++)
        {
            var before = chances;
            chances = new double[pairs + 1];
            for (var inversions = 0; inversions <= value * (value - 1) / 2; inversions++)
                for (var behind = 0; behind < value && behind <= inversions; behind++)
                    chances[inversions] += before[inversions - behind] / value;
        }

        var fewest = (pairs - Math.Abs(Sum)) / 2;
        return Math.Min(1, 2 * chances.Take(fewest + 1).Sum());
    }

    private double Approximate()
    {
        var variance = (Weight(_values.Count) - _ties.Sum(Weight)) / 18.0;
        return variance <= 0 || Sum == 0 ? 1 : 2 * Normal.CDF(0, 1, -(Math.Abs(Sum) - 1) / Math.Sqrt(variance));
    }

    private static long Weight(int count) => Weight((long)count);

    private static long Weight(long count) => count * (count - 1) * (2 * count + 5);
}
