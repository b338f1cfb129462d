using SessionLab.Core.Comparing;
using SessionLab.Core.Randomness;

namespace SessionLab.Core.Tests.Comparing;

public sealed class SignedRankTests
{
    // Wilcoxon and Wilcox, "Some Rapid Approximate Statistical Procedures", 1964: the largest smaller rank sum that is significant, one-sided.
    [Theory]
    [InlineData(6, 0.05, 2)]
    [InlineData(8, 0.05, 5)]
    [InlineData(10, 0.05, 10)]
    [InlineData(10, 0.025, 8)]
    [InlineData(12, 0.05, 17)]
    [InlineData(12, 0.01, 9)]
    [InlineData(15, 0.025, 25)]
    [InlineData(20, 0.05, 60)]
    [InlineData(20, 0.005, 37)]
    public void The_published_critical_values_come_out(int count, double level, int largest)
    {
        var chances = SignedRankNull.Untied(count);
        Assert.InRange(chances.AtLeast(chances.Largest - 2 * largest), 0, level);
        Assert.True(chances.AtLeast(chances.Largest - 2 * (largest + 1)) > level);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(1.0, 2.0, 3.0, -4.0)]
    [InlineData(1.0, 1.0, 1.0, -1.0, -1.0)]
    [InlineData(0.5, -0.5, 2.0, 2.0, 2.0, -3.0, 0.1)]
    [InlineData(-1.0, -2.0, -3.0, 4.0, 4.0, 4.0, 5.0, -5.0, 6.0, 6.0)]
    public void The_chance_is_the_share_of_all_signs_that_come_to_as_much(params double[] differences) =>
        Assert.Equal(ByAllSigns(differences), SignedRank.ChanceOfGreater(differences), 12);

    [Fact]
    public void Fifty_drawn_samples_with_many_ties_agree_with_all_signs()
    {
        var draws = SeededDraws.For(7, "ties");
        for (var sample = 0; sample < 50; sample++)
        {
            double[] differences = [.. Enumerable.Range(0, 9).Select(_ => draws.NextBelow(9) - 3.0).Where(value => value != 0)];
            Assert.Equal(ByAllSigns(differences), SignedRank.ChanceOfGreater(differences), 12);
        }
    }

    [Fact]
    public void Differences_of_zero_are_dropped() =>
        Assert.Equal(SignedRank.ChanceOfGreater([1, 2, -3]), SignedRank.ChanceOfGreater([0, 1, 0, 2, -3, 0]));

    [Fact]
    public void Nothing_but_zeros_says_nothing() => Assert.Equal(1, SignedRank.ChanceOfGreater([0, 0, 0]));

    [Fact]
    public void Twelve_positive_differences_are_one_case_in_4096() =>
        Assert.Equal(1 / 4096.0, SignedRank.ChanceOfGreater([.. Enumerable.Range(1, 12).Select(value => value * 1.5)]), 15);

    [Fact]
    public void Two_sides_are_twice_the_smaller_one() => Assert.Equal(2 / 32.0, SignedRank.ChanceOfDifferent([-1, -2, -3, -4, -5]), 15);

    private static double ByAllSigns(double[] differences)
    {
        double[] sizes = [.. differences.Select(Math.Abs)];
        double[] ranks = [.. sizes.Select(size => sizes.Count(other => other < size) + (sizes.Count(other => other == size) + 1) / 2.0)];
        var seen = ranks.Where((_, index) => differences[index] > 0).Sum();
        var patterns = Enumerable.Range(0, 1 << ranks.Length);
        return patterns.Count(pattern => ranks.Where((_, index) => (pattern >> index & 1) == 1).Sum() >= seen - 1e-9) / (double)(1 << ranks.Length);
    }
}
