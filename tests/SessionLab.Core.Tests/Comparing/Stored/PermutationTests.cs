using SessionLab.Core.Comparing.Stored;
using SessionLab.Core.Randomness;

namespace SessionLab.Core.Tests.Comparing.Stored;

public sealed class PermutationTests
{
    // By hand: 2 of the C(4, 2) = 6 ways put {1, 2} and {3, 4} apart; 4 of 6 are as far as 1 and 3 beside 2 and 4, whose means differ by 1.
    [Theory]
    [InlineData(new[] { 1.0, 2.0 }, new[] { 3.0, 4.0 }, 2.0 / 6)]
    [InlineData(new[] { 1.0, 3.0 }, new[] { 2.0, 4.0 }, 4.0 / 6)]
    [InlineData(new[] { 1.0, 4.0 }, new[] { 2.0, 3.0 }, 1.0)]
    [InlineData(new[] { 5.0, 5.0 }, new[] { 5.0, 5.0 }, 1.0)]
    [InlineData(new[] { 1.0 }, new[] { 2.0, 3.0 }, 2.0 / 3)]
    public void P_is_what_a_hand_counts(double[] a, double[] b, double p) => Assert.Equal(p, Test(a, b).P, 12);

    [Fact]
    public void Five_runs_apart_from_five_others_are_one_way_in_126()
    {
        var test = Test([1, 2, 3, 4, 5], [6, 7, 8, 9, 10]);
        Assert.Equal((252L, true), (test.Splits, test.Exact));
        Assert.Equal(2 / 252.0, test.P, 12);
        Assert.Equal(Permutation.LeastP(5, 5), test.P, 12);
    }

    [Fact]
    public void Every_way_of_dealing_is_what_a_bit_mask_counts()
    {
        var draws = SeededDraws.For(7, "brute force");
        for (var round = 0; round < 20; round++)
        {
            double[] a = [.. Draw(draws, 4)], b = [.. Draw(draws, 5)];
            Assert.Equal(ByMask([.. a, .. b], a.Length), Test(a, b).P, 12);
        }
    }

    [Fact]
    public void Ways_that_are_drawn_come_close_to_all_of_them()
    {
        var draws = SeededDraws.For(7, "many");
        double[] a = [.. Draw(draws, 12)], b = [.. Draw(draws, 12).Select(value => value + 0.2)];
        var drawn = Test(a, b);
        Assert.False(drawn.Exact);
        Assert.InRange(drawn.P, ByMask([.. a, .. b], 12) - 0.02, ByMask([.. a, .. b], 12) + 0.02);
    }

    [Fact]
    public void Ways_that_are_drawn_never_come_to_nothing() =>
        Assert.Equal(1 / 20_001.0, Test([.. Enumerable.Range(0, 20).Select(i => (double)i)], [.. Enumerable.Range(1_000, 20).Select(i => (double)i)]).P, 9);

    [Fact]
    public void Where_nothing_differs_one_in_twenty_is_rejected_at_most()
    {
        var draws = SeededDraws.For(11, "null");
        var rejected = Enumerable.Range(0, 4_000).Count(_ => Test([.. Draw(draws, 5)], [.. Draw(draws, 6)]).P <= 0.05);
        // 0.05 of 4,000 is 200 with a standard deviation of 14.
        Assert.InRange(rejected, 120, 243);
    }

    [Fact]
    public void The_same_runs_give_the_same_p() =>
        Assert.Equal(Test([.. Draw(SeededDraws.For(3, "x"), 30)], [.. Draw(SeededDraws.For(4, "x"), 30)]), Test([.. Draw(SeededDraws.For(3, "x"), 30)], [.. Draw(SeededDraws.For(4, "x"), 30)]));

    private static PermutationResult Test(double[] a, double[] b) => Permutation.Test(a, b, SeededDraws.For(1, "test"));

    private static List<double> Draw(SeededDraws draws, int count) => Enumerable.Range(0, count).Select(_ => draws.NextExponential(1)).ToList();

    private static double ByMask(double[] pooled, int picked)
    {
        var all = Enumerable.Range(0, 1 << pooled.Length).Where(mask => int.PopCount(mask) == picked).Select(mask => Distance(mask, pooled, picked)).ToList();
        return (double)all.Count(distance => distance >= Distance((1 << picked) - 1, pooled, picked) - 1e-12) / all.Count;
    }

    private static double Distance(int mask, double[] pooled, int picked)
    {
        var (of, others) = (pooled.Where((_, i) => (mask & (1 << i)) != 0).Sum(), pooled.Where((_, i) => (mask & (1 << i)) == 0).Sum());
        return Math.Abs(of / picked - others / (pooled.Length - picked));
    }
}
