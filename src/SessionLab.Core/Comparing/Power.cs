using MathNet.Numerics.Distributions;
using SessionLab.Core.Randomness;

namespace SessionLab.Core.Comparing;

/// <summary>How small a change a trial can find, and how many pairs one would need.</summary>
public static class Power
{
    /// <summary>How often a change must be found to count as one that can be.</summary>
    public const double Wanted = 0.8;

    /// <summary>Beyond this nobody waits: it counts as never.</summary>
    public const int MostPairs = 200;

    private const int Draws = 2_000;
    private const double Farthest = 16;

    /// <summary>
    /// The smallest relative change that the first step of Holm finds in 80 % of trials, by simulation of normal log ratios; null when so
    /// few pairs can never be as rare as so many gates ask for.
    /// </summary>
    /// <param name="gate">Its margin is what must be exceeded.</param>
    /// <param name="pairs">How many pairs are made.</param>
    /// <param name="level">α divided by the number of gates.</param>
    /// <param name="spread">The standard deviation of a pair's log ratio: 0.06 is about 6 %.</param>
    public static double? SmallestChange(Gate gate, int pairs, double level, double spread) =>
        Shift(pairs, level) is { } shift ? (1 + gate.Margin) * Math.Exp(shift * spread) - 1 : null;

    /// <summary>The least number of pairs with which so rare a chance can be seen at all.</summary>
    public static int LeastPairs(double level) => (int)Math.Ceiling(-Math.Log2(level) - 1e-9);

    /// <summary>About how many pairs would settle a gate: the interval shrinks with their root; null when that is more than anyone makes.</summary>
    public static int? PairsToSettle(Gate gate, GateEvidence evidence)
    {
        if (!double.IsFinite(evidence.Low) || !double.IsFinite(evidence.High))
            return null;
        var change = Math.Log(1 + evidence.Change);
        var upper = Math.Log(1 + evidence.High) - change;
        var lower = change - Math.Log(1 + evidence.Low);
        var towardsOk = Math.Log(1 + gate.ToleranceAt(evidence.FirstMs)) - change;
        var towardsRegression = change - Math.Log(1 + gate.MarginAt(evidence.FirstMs));
        var needed = Math.Min(Times(upper, towardsOk), Times(lower, towardsRegression)) * evidence.Pairs;
        return needed <= MostPairs ? Math.Max(evidence.Pairs + 1, (int)Math.Ceiling(needed)) : null;
    }

    private static double Times(double width, double distance) => distance <= 0 ? double.PositiveInfinity : Math.Pow(width / distance, 2);

    // In standard deviations beyond the margin; the same draws at every shift, so that more shift never finds less.
    private static double? Shift(int pairs, double level)
    {
        var critical = SignedRankNull.Untied(pairs).Critical(level);
        if (critical > pairs * (pairs + 1))
            return null;
        var draws = SeededDraws.For(1, "power", pairs);
        double[][] samples = [.. Enumerable.Range(0, Draws).Select(_ => Noise(draws, pairs))];
        double low = 0, high = Farthest;
        while (high - low > 0.01)
        {
            var middle = (low + high) / 2;
            var found = samples.Count(sample => SignedRank.DoubledSum([.. sample.Select(value => value + middle)]) >= critical);
            (low, high) = found >= Wanted * Draws ? (low, middle) : (middle, high);
        }

        return high;
    }

    private static double[] Noise(SeededDraws draws, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => Normal.InvCDF(0, 1, Math.Max(draws.NextFraction(), double.Epsilon)))];
}
