using MathNet.Numerics.Statistics;
using SessionLab.Core.Randomness;

namespace SessionLab.Core.Comparing.Stored;

/// <summary>What comparing a quantile allows to say.</summary>
public enum TestOutcome
{
    /// <summary>A side has no run with enough samples for this quantile.</summary>
    NoFigure,

    /// <summary>One run each: nobody knows how far two runs of the same thing lie apart.</summary>
    OneRunEach,

    /// <summary>A side has fewer than five runs that can be trusted.</summary>
    TooFewRuns,

    /// <summary>So many tests are made that this few runs could show no difference however large.</summary>
    CannotTell,

    /// <summary>Runs dealt to the two sides by chance lie as far apart often enough.</summary>
    NoneSeen,

    /// <summary>Side B is slower.</summary>
    Slower,

    /// <summary>Side B is faster.</summary>
    Faster,
}

/// <summary>A quantile of latency on both sides. A run is one observation, however many requests it has.</summary>
/// <param name="Quantile">Its name.</param>
/// <param name="A">The median of side A's runs, ms; null without a figure.</param>
/// <param name="B">The median of side B's runs, ms.</param>
/// <param name="Ratio">Of B over A: e to the shift of the logarithms; null without a figure.</param>
/// <param name="Low">The ratio's 95 % interval from here; null with too few runs.</param>
/// <param name="High">To here.</param>
/// <param name="Test">The test of the logarithms; null when none is possible.</param>
/// <param name="Outcome">What this allows to say.</param>
public sealed record QuantileComparison(
    string Quantile, double? A, double? B, double? Ratio, double? Low, double? High, PermutationResult? Test, TestOutcome Outcome)
{
    /// <summary>Runs that each side must have for a test.</summary>
    public const int LeastRuns = 5;

    /// <summary>The least P that these runs could have come to, whatever they had shown.</summary>
    public double LeastP { get; init; } = 1;

    /// <summary>Compares one quantile; whether it differs is said when it is known how many tests there are.</summary>
    /// <param name="quantile">Which.</param>
    /// <param name="a">Side A's runs whose figures are given.</param>
    /// <param name="b">Side B's.</param>
    /// <param name="trusted">Whether they can be tested: not when they are given only because no better ones are there.</param>
    public static QuantileComparison Of(RunQuantile quantile, IReadOnlyList<StoredRun> a, IReadOnlyList<StoredRun> b, bool trusted)
    {
        var (ofA, ofB) = (quantile.Of(a), quantile.Of(b));
        if (ofA.Count == 0 || ofB.Count == 0)
            return new QuantileComparison(quantile.Name, Median(ofA), Median(ofB), null, null, null, null, TestOutcome.NoFigure);
        double[] logsA = [.. ofA.Select(ms => Math.Log(ms))], logsB = [.. ofB.Select(ms => Math.Log(ms))];
        var shift = Shift.Between(logsA, logsB);
        var compared = new QuantileComparison(
            quantile.Name, Median(ofA), Median(ofB), Math.Exp(shift.Estimate), Exp(shift.Low), Exp(shift.High), null,
            a.Count == 1 && b.Count == 1 ? TestOutcome.OneRunEach : TestOutcome.TooFewRuns);
        return trusted && ofA.Count >= LeastRuns && ofB.Count >= LeastRuns
            ? compared with
            {
                Test = Permutation.Test(logsA, logsB, SeededDraws.For(1, "compare " + quantile.Name)),
                LeastP = Permutation.LeastP(ofA.Count, ofB.Count),
            }
            : compared;
    }

    /// <summary>The same, judged.</summary>
    /// <param name="level">Up to which P counts as a difference.</param>
    public QuantileComparison At(double level) => Test is null ? this : this with
    {
        Outcome = LeastP > level ? TestOutcome.CannotTell
            : Test.P > level ? TestOutcome.NoneSeen
            : Ratio > 1 ? TestOutcome.Slower : TestOutcome.Faster,
    };

    private static double? Median(IReadOnlyList<double> values) => values.Count > 0 ? values.Median() : null;

    private static double? Exp(double? log) => log is { } given ? Math.Exp(given) : null;
}
