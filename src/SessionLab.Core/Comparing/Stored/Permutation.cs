using MathNet.Numerics;
using SessionLab.Core.Randomness;

namespace SessionLab.Core.Comparing.Stored;

/// <summary>What a permutation test comes to.</summary>
/// <param name="P">Two-sided: how often values dealt to the two sides by chance lie at least as far apart; never 0.</param>
/// <param name="Splits">How many ways of dealing were looked at.</param>
/// <param name="Exact">True when these were all there are.</param>
public sealed record PermutationResult(double P, long Splits, bool Exact);

/// <summary>
/// Fisher's permutation test of a difference of means (The Design of Experiments, 1935, 21): it supposes nothing but that, if both sides are
/// alike, each value might as well have come from the other.
/// </summary>
public static class Permutation
{
    /// <summary>Up to so many ways of dealing all are looked at.</summary>
    public const long MostSplits = 200_000;

    private const int Drawn = 20_000;

    // Sums of the same values in another order differ in their last digits.
    private const double Rounding = 1e-9;

    /// <summary>Compares two sides of at least one value each.</summary>
    /// <param name="a">One side.</param>
    /// <param name="b">The other.</param>
    /// <param name="draws">Deals where there are too many ways for all of them.</param>
    public static PermutationResult Test(IReadOnlyList<double> a, IReadOnlyList<double> b, SeededDraws draws)
    {
        double[] pooled = [.. a, .. b];
        var seen = Distance(a.Sum(), a.Count, pooled) * (1 - Rounding);
        return Ways(pooled.Length, a.Count) <= MostSplits ? All(pooled, a.Count, seen) : Some(pooled, a.Count, seen, draws);
    }

    /// <summary>The least P that so many values can come to, all splits looked at.</summary>
    public static double LeastP(int a, int b) => (a == b ? 2 : 1) / Ways(a + b, a);

    private static double Ways(int all, int picked) => SpecialFunctions.Binomial(all, picked);

    private static PermutationResult All(double[] pooled, int picked, double seen)
    {
        long splits = 0, far = 0;
        var chosen = Enumerable.Range(0, picked).ToArray();
        do
        {
            splits++;
            if (Distance(chosen.Sum(index => pooled[index]), picked, pooled) >= seen)
                far++;
        }
        while (Next(chosen, pooled.Length));
        return new PermutationResult((double)far / splits, splits, Exact: true);
    }

    // Counting the split that was seen as one of those drawn keeps the test honest (Phipson and Smyth, 2010, doi:10.2202/1544-6115.1585).
    private static PermutationResult Some(double[] pooled, int picked, double seen, SeededDraws draws)
    {
        var far = 0;
        for (var split = 0; split < Drawn; split++)
        {
            for (var i = 0; i < picked; i++)
            {
                var other = i + draws.NextBelow(pooled.Length - i);
                (pooled[i], pooled[other]) = (pooled[other], pooled[i]);
            }

            if (Distance(pooled.Take(picked).Sum(), picked, pooled) >= seen)
                far++;
        }

        return new PermutationResult((far + 1.0) / (Drawn + 1), Drawn, Exact: false);
    }

    private static double Distance(double sum, int picked, double[] pooled) =>
        Math.Abs(sum / picked - (pooled.Sum() - sum) / (pooled.Length - picked));

    // The next choice of indices in lexicographic order; false after the last.
    private static bool Next(int[] chosen, int all)
    {
        var place = chosen.Length - 1;
        while (place >= 0 && chosen[place] == all - chosen.Length + place)
            place--;
        if (place < 0)
            return false;
        chosen[place]++;
        for (var after = place + 1; after < chosen.Length; after++)
            chosen[after] = chosen[after - 1] + 1;
        return true;
    }
}
