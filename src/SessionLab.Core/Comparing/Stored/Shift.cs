using MathNet.Numerics;
using MathNet.Numerics.Statistics;

namespace SessionLab.Core.Comparing.Stored;

/// <summary>By how much one side lies above the other.</summary>
/// <param name="Estimate">The middle of all differences of one value of each side.</param>
/// <param name="Low">From here; null where there are too few values for the confidence.</param>
/// <param name="High">To here.</param>
public sealed record ShiftEstimate(double Estimate, double? Low, double? High);

/// <summary>The shift between two sides and its interval, whatever the distribution (Hodges and Lehmann, Ann. Math. Statist. 34, 1963).</summary>
public static class Shift
{
    /// <summary>The chance that the interval holds the true shift, both sides being of one shape, is at least this.</summary>
    public const double Confidence = 0.95;

    /// <summary>Of b over a, each of at least one value.</summary>
    public static ShiftEstimate Between(IReadOnlyList<double> a, IReadOnlyList<double> b)
    {
        var differences = b.SelectMany(_ => a, (over, under) => over - under).Order().ToList();
        var outside = Outside(a.Count, b.Count);
        return outside == 0
            ? new ShiftEstimate(differences.Median(), null, null)
            : new ShiftEstimate(differences.Median(), differences[outside - 1], differences[^outside]);
    }

    // The interval ends at the differences of this rank from both ends: how many lie below the true shift is Mann and Whitney's U.
    private static int Outside(int a, int b)
    {
        var ways = RankSums(a, b);
        var all = SpecialFunctions.Binomial(a + b, a);
        var (outside, below) = (0, ways[0]);
        while (below / all <= (1 - Confidence) / 2)
            below += ways[++outside];
        return outside;
    }

    // ways[u]: in how many orders of a and b values do u pairs stand with b first; built up value by value (Mann and Whitney, 1947).
    private static double[] RankSums(int a, int b)
    {
        var table = new double[a + 1, b + 1][];
        for (var i = 0; i <= a; i++)
            for (var j = 0; j <= b; j++)
                table[i, j] = i == 0 || j == 0 ? [1] : Sum(table[i - 1, j], table[i, j - 1], j, i * j);
        return table[a, b];
    }

    private static double[] Sum(double[] lastIsA, double[] lastIsB, int below, int most)
    {
        var ways = new double[most + 1];
        for (var u = 0; u < lastIsA.Length; u++)
            ways[u + below] += lastIsA[u];
        for (var u = 0; u < lastIsB.Length; u++)
            ways[u] += lastIsB[u];
        return ways;
    }
}
