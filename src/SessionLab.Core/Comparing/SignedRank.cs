namespace SessionLab.Core.Comparing;

/// <summary>Wilcoxon's signed-rank test (1945): are paired differences positive more than by chance? Exact, with ties and zeros.</summary>
public static class SignedRank
{
    /// <summary>
    /// One-sided: of all ways to give the differences signs, the share whose positive ranks add up to at least those seen. Differences
    /// of zero are dropped, equal sizes share their mean rank; 1 when nothing is left.
    /// </summary>
    public static double ChanceOfGreater(IReadOnlyList<double> differences)
    {
        var (ranks, positive) = Rank(differences);
        return SignedRankNull.Of(ranks).AtLeast(positive);
    }

    /// <summary>Two-sided: twice the smaller of both sides, 1 at most.</summary>
    public static double ChanceOfDifferent(IReadOnlyList<double> differences)
    {
        var (ranks, positive) = Rank(differences);
        var chances = SignedRankNull.Of(ranks);
        return Math.Min(1, 2 * Math.Min(chances.AtLeast(positive), chances.AtLeast(chances.Largest - positive)));
    }

    /// <summary>The doubled sum of the positive ranks.</summary>
    public static int DoubledSum(IReadOnlyList<double> differences) => Rank(differences).Positive;

    private static (int[] Ranks, int Positive) Rank(IReadOnlyList<double> differences)
    {
        double[] sorted = [.. differences.Where(difference => difference != 0)];
        Array.Sort(sorted, (one, other) => Math.Abs(one).CompareTo(Math.Abs(other)));
        var ranks = new int[sorted.Length];
        var positive = 0;
        for (int from = 0, to; from < sorted.Length; from = to)
        {
            to = from + 1;
            while (to < sorted.Length && Math.Abs(sorted[to]) == Math.Abs(sorted[from]))
                to++;
            for (var index = from; index < to; index++)
            {
                // Ranks from + 1 to `to` are shared: twice their mean.
                ranks[index] = from + 1 + to;
                positive += sorted[index] > 0 ? ranks[index] : 0;
            }
        }

        return (ranks, positive);
    }
}
