using SessionLab.Core.Comparing;

namespace SessionLab.Core.Tests.Comparing;

public sealed class MannKendallTests
{
    // Of the six orders of three values one rises and one falls throughout.
    [Fact]
    public void Three_rising_values_are_one_order_in_three() => Assert.Equal(1 / 3.0, new MannKendall([1, 2, 3]).Chance, 12);

    // Pairs: 1<3, 1<2, 1<4, 3>2, 3<4, 2<4: five rise and one falls; orders of four with at most one inversion: 1 + 3 of 24.
    [Fact]
    public void The_chance_without_ties_counts_orders()
    {
        var kendall = new MannKendall([1, 3, 2, 4]);
        Assert.Equal(4, kendall.Sum);
        Assert.Equal(2 * 4 / 24.0, kendall.Chance, 12);
    }

    // Kendall, Rank Correlation Methods, 1970, table 1: n = 10, S = 21, one side 0.036.
    [Fact]
    public void A_published_chance_comes_out()
    {
        var kendall = new MannKendall([5, 4, 3, 2, 1, 8, 6, 7, 9, 10]);
        Assert.Equal(21, kendall.Sum);
        Assert.Equal(0.036, kendall.Chance / 2, 3);
    }

    // By hand: S = 5 of ties {2, 2}: variance (4·3·13 − 2·1·9) / 18 = 7.667; (5 − 1) / 2.769 = 1.445.
    [Fact]
    public void Ties_take_the_normal_approximation_with_their_variance() =>
        Assert.Equal(0.1486, new MannKendall([1, 2, 2, 3]).Chance, 3);

    [Fact]
    public void Equal_values_have_no_trend() => Assert.Equal((0, 1.0), (new MannKendall([5, 5, 5]).Sum, new MannKendall([5, 5, 5]).Chance));

    [Fact]
    public void The_change_is_the_median_slope_over_the_whole_length() => Assert.Equal(6, new MannKendall([1, 3, 5, 7]).Change, 12);

    [Fact]
    public void One_outlier_does_not_make_a_change() => Assert.Equal(0, new MannKendall([5, 5, 5, 90, 5, 5, 5]).Change, 12);
}
