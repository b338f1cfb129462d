namespace SessionLab.Core.Comparing;

/// <summary>How the sum of the positive ranks is distributed when each difference is as likely to be positive as negative: exact, by dynamic programming.</summary>
/// <remarks>Wilcoxon, Biometrics Bulletin 1, 1945. Ranks are doubled, so that the mean of two neighbours is a whole number too.</remarks>
public sealed class SignedRankNull
{
    // At s: the chance that the doubled sum is s or more.
    private readonly double[] _atLeast;

    private SignedRankNull(double[] atLeast) => _atLeast = atLeast;

    /// <summary>The largest doubled sum there can be.</summary>
    public int Largest => _atLeast.Length - 1;

    /// <summary>The distribution of so many ranks without ties, 1 to n.</summary>
    public static SignedRankNull Untied(int count) => Of([.. Enumerable.Range(1, count).Select(rank => 2 * rank)]);

    /// <summary>The distribution of these ranks, each doubled.</summary>
    public static SignedRankNull Of(IReadOnlyList<int> doubledRanks)
    {
        var chances = new double[doubledRanks.Sum() + 1];
        chances[0] = 1;
        var reached = 0;
        foreach (var rank in doubledRanks)
        {
            reached += rank;
            // Each rank is positive in one half of all cases; from above, so that none is taken twice.
            for (var sum = reached; sum >= 0; sum--)
                chances[sum] = (chances[sum] + (sum >= rank ? chances[sum - rank] : 0)) / 2;
        }

        for (var sum = chances.Length - 2; sum >= 0; sum--)
            chances[sum] += chances[sum + 1];
        return new SignedRankNull(chances);
    }

    /// <summary>The chance that the doubled sum is at least so large.</summary>
    public double AtLeast(int doubledSum) => doubledSum <= 0 ? 1 : doubledSum > Largest ? 0 : _atLeast[doubledSum];

    /// <summary>The least doubled sum whose chance is at most <paramref name="level"/>; one more than the largest when none is so rare.</summary>
    public int Critical(double level)
    {
        var sum = Largest + 1;
        while (sum > 0 && AtLeast(sum - 1) <= level)
            sum--;
        return sum;
    }
}
