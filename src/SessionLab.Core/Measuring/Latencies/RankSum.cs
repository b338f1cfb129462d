namespace SessionLab.Core.Measuring.Latencies;

/// <summary>Wilcoxon's rank-sum test (1945), one-sided and exact, ties included.</summary>
public static class RankSum
{
    /// <summary>
    /// Of all ways to pick so many values, the share whose ranks add up to at least those of the first ones: how often values in no
    /// particular order look as much larger in the beginning.
    /// </summary>
    public static double ChanceThatFirstAreLargest(IReadOnlyList<double> values, int first)
    {
        var ranks = DoubledRanks(values);
        var seen = ranks.Take(first).Sum();
        // ways[n, s]: in how many ways n of the ranks looked at so far add up to s
        var ways = new double[first + 1, ranks.Sum() + 1];
        ways[0, 0] = 1;
        foreach (var rank in ranks)
            for (var picked = first; picked > 0; picked--)
                for (var sum = ways.GetLength(1) - 1; sum >= rank; sum--)
                    ways[picked, sum] += ways[picked - 1, sum - rank];
        var sums = Enumerable.Range(0, ways.GetLength(1));
        return sums.Where(sum => sum >= seen).Sum(sum => ways[first, sum]) / sums.Sum(sum => ways[first, sum]);
    }

    // Equal values share their ranks' mean, which doubled is a whole number.
    private static List<int> DoubledRanks(IReadOnlyList<double> values) =>
        [.. values.Select(value => values.Count(other => other < value) * 2 + values.Count(other => other == value) + 1)];
}
