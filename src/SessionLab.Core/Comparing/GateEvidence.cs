namespace SessionLab.Core.Comparing;

/// <summary>What the pairs of one mode say about one gate, as relative changes: 0.10 is 10 % slower in the second arm.</summary>
/// <param name="Pairs">How many pairs there are; each run is one observation, however many requests it had.</param>
/// <param name="FirstMs">The median of the first arm's values, ms.</param>
/// <param name="SecondMs">The median of the second arm's, ms.</param>
/// <param name="Change">The change: Hodges-Lehmann of the log ratios.</param>
/// <param name="Low">Its lower end; infinite with too few pairs, as the upper one.</param>
/// <param name="High">Its upper end.</param>
/// <param name="Chance">One-sided, exact: the chance of such pairs when the change is no more than the margin.</param>
/// <param name="Spread">Standard deviation of the pairs' log ratios: 0.06 is about 6 %.</param>
public sealed record GateEvidence(
    int Pairs, double FirstMs, double SecondMs, double Change, double Low, double High, double Chance, double Spread)
{
    /// <summary>Holds pairs of values, ms, against a gate.</summary>
    /// <param name="gate">Says what margin there is.</param>
    /// <param name="pairs">The first and the second arm's value of each pair.</param>
    /// <param name="confidence">Of the interval.</param>
    public static GateEvidence Of(Gate gate, IReadOnlyList<(double First, double Second)> pairs, double confidence)
    {
        if (pairs.Count == 0)
            return new GateEvidence(0, double.NaN, double.NaN, double.NaN, double.NegativeInfinity, double.PositiveInfinity, 1, double.NaN);
        double[] ratios = [.. pairs.Select(pair => Math.Log(pair.Second / pair.First))];
        double[] beyond = [.. ratios.Select((ratio, index) => ratio - Math.Log(1 + gate.MarginAt(pairs[index].First)))];
        var averages = new WalshAverages(ratios);
        var (low, high) = averages.Interval(confidence);
        return new GateEvidence(
            pairs.Count, Median(pairs.Select(pair => pair.First)), Median(pairs.Select(pair => pair.Second)),
            Math.Exp(averages.Median) - 1, Math.Exp(low) - 1, Math.Exp(high) - 1, SignedRank.ChanceOfGreater(beyond), Deviation(ratios));
    }

    private static double Deviation(double[] values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / Math.Max(1, values.Length - 1));
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
