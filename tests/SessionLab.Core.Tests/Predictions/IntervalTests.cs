using CsCheck;
using MathNet.Numerics.Distributions;
using SessionLab.Core.Predictions;

namespace SessionLab.Core.Tests.Predictions;

public sealed class IntervalTests
{
    [Fact]
    public void A_share_is_accepted_exactly_when_its_Clopper_Pearson_interval_holds_the_expected_one() =>
        Gen.Select(Gen.Double[0.02, 0.98], Gen.Int[1, 400], Gen.Double[0.5, 0.999]).SelectMany(
            t => Gen.Int[0, t.Item2].Select(k => (Share: t.Item1, Samples: t.Item2, Confidence: t.Item3, Seen: k))).Sample(t =>
        {
            var (low, high) = ClopperPearson(t.Seen, t.Samples, (1 - t.Confidence) / 2);
            // The quantiles of Beta are found by search: at the very border they cannot tell.
            var border = Math.Min(Math.Abs(t.Share - low), Math.Abs(t.Share - high)) < 1e-6;
            var holds = Interval.Around(t.Share, t.Samples, t.Confidence).Holds((double)t.Seen / t.Samples);
            Assert.True(border || holds == (t.Share > low && t.Share < high));
        });

    [Theory]
    [InlineData(0.5, 0.4836, 0.5164)]
    [InlineData(2.0 / 3, 0.6510, 0.6821)]
    [InlineData(0.8, 0.7866, 0.8130)]
    public void Ten_thousand_follow_ups_pin_the_share_to_about_one_percent(double share, double low, double high)
    {
        var interval = Interval.Around(share, 10_000, 0.999);
        Assert.Equal(low, interval.Low, 0.0003);
        Assert.Equal(high, interval.High, 0.0003);
    }

    [Fact]
    public void One_trial_may_come_to_anything_that_is_not_too_unlikely()
    {
        Assert.Equal(new Interval(0, 1), Interval.Around(23.0 / 27, 1, 0.75));
        Assert.Equal(new Interval(1, 1), Interval.Around(0.9, 1, 0.75));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public void A_certain_share_allows_no_exception(double share, double only) =>
        Assert.Equal(new Interval(only, only), Interval.Around(share, 1_000, 0.999));

    [Fact]
    public void Nothing_tried_refutes_nothing() => Assert.Equal(new Interval(0, 1), Interval.Around(0.5, 0, 0.999));

    [Theory]
    [InlineData(600, 0.005)]
    [InlineData(2, 1.0)]
    public void None_seen_bounds_the_share_by_three_in_n(long samples, double bound) =>
        Assert.Equal(bound, RuleOfThree.Bound(samples));

    private static (double Low, double High) ClopperPearson(int seen, int samples, double tail) => (
        seen == 0 ? 0 : Beta.InvCDF(seen, samples - seen + 1, tail),
        seen == samples ? 1 : Beta.InvCDF(seen + 1, samples - seen, 1 - tail));
}
