using MathNet.Numerics.Distributions;
using SessionLab.Core.Comparing;
using SessionLab.Core.Randomness;

namespace SessionLab.Core.Tests.Comparing;

public sealed class WalshAveragesTests
{
    // Means of 1, 2 and 6: 1, 1.5, 2, 3.5, 4, 6.
    [Fact]
    public void The_estimate_is_the_median_of_all_means() => Assert.Equal(2.75, new WalshAverages([6, 1, 2]).Median);

    // With ten differences P(W <= 8) = 25/1024 and P(W <= 9) = 33/1024: the ninth mean from each side.
    [Fact]
    public void The_95_percent_interval_of_ten_runs_from_the_ninth_mean_to_the_ninth_last()
    {
        double[] differences = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512];
        double[] means = [.. differences.SelectMany((one, at) => differences.Skip(at).Select(other => (one + other) / 2)).Order()];
        Assert.Equal((means[8], means[^9]), new WalshAverages(differences).Interval(0.95));
    }

    [Fact]
    public void Five_differences_allow_no_95_percent_interval() =>
        Assert.Equal((double.NegativeInfinity, double.PositiveInfinity), new WalshAverages([1, 2, 3, 4, 5]).Interval(0.95));

    [Theory]
    [InlineData(10)]
    [InlineData(12)]
    [InlineData(20)]
    public void The_interval_covers_the_centre_as_often_as_it_says(int count)
    {
        var draws = SeededDraws.For(3, "coverage", count);
        var covered = Enumerable.Range(0, 4_000).Count(_ => Covers([.. Enumerable.Range(0, count).Select(_ => Drawn(draws))]));
        // Discrete, so a little more than 95 %; three standard errors of 4,000 tries are 1 %.
        Assert.InRange(covered / 4_000.0, 0.94, 0.97);
    }

    [Fact]
    public void A_change_is_outside_the_interval_exactly_when_the_test_rejects_it()
    {
        var draws = SeededDraws.For(4, "duality");
        for (var sample = 0; sample < 200; sample++)
        {
            double[] differences = [.. Enumerable.Range(0, 11).Select(_ => Drawn(draws) + 0.4)];
            Assert.Equal(new WalshAverages(differences).Interval(0.95).Low > 0, SignedRank.ChanceOfGreater(differences) <= 0.025);
        }
    }

    private static double Drawn(SeededDraws draws) => Normal.InvCDF(0, 1, draws.NextFraction() * 0.999998 + 1e-6);

    private static bool Covers(double[] differences)
    {
        var (low, high) = new WalshAverages(differences).Interval(0.95);
        return low < 0 && high > 0;
    }
}
