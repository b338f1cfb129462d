using SessionLab.Core.Findings;
using SessionLab.Core.Judging;
using SessionLab.Core.Measuring;
using SessionLab.Core.Measuring.Latencies;
using SessionLab.Core.Randomness;
using SessionLab.Core.Records;
using SessionLab.Core.Tests.History;

namespace SessionLab.Core.Tests.Measuring;

public sealed class WarmUpTests
{
    private const int Requests = 5_000;
    private const double Seconds = 10;

    [Fact]
    public void What_was_left_out_is_stated()
    {
        var summary = SomeRun.Summary(
            SomeRecord.Operation(start: 1_000_000, end: 1_100_000, phase: Phase.WarmUp), SomeRecord.Operation(client: 1, start: 1_200_000, end: 3_000_000, phase: Phase.WarmUp),
            SomeRun.LoggedIn(SomeRecord.Operation(number: 2, start: 3_000_000, end: 3_001_000)));
        Assert.Equal(new WarmUp(2, 2, null, null, null), summary.WarmUp);
    }

    [Fact]
    public void Noise_that_stays_the_same_hardly_ever_looks_like_a_warm_up()
    {
        // The test alone would alarm in at most 1 of 500; that the difference must also matter takes away nearly all of those.
        Assert.Equal(0, Enumerable.Range(1, 60).Count(seed => Summarise(seed, _ => 1).WarmUp.EndedAfterSeconds is not null));
    }

    [Fact]
    public void Noise_that_comes_in_gusts_seldom_looks_like_a_warm_up()
    {
        // Each half second as fast or slow as a machine with other work makes it, by a third up or down: what matters now comes by chance.
        var alarms = Enumerable.Range(1, 200).Count(seed =>
        {
            var gusts = SeededDraws.For((ulong)seed, "gusts");
            var levels = Enumerable.Range(0, 21).Select(_ => Math.Exp(0.33 * Normal(gusts))).ToList();
            return Summarise(seed, second => levels[(int)(second * 2)]).WarmUp.EndedAfterSeconds is not null;
        });
        Assert.InRange(alarms, 0, 6); // Gusts longer than a slice make it more than 1 of 500; 3 of 100 is what is borne.
    }

    [Fact]
    public void The_chance_that_is_stated_is_the_chance_that_is_taken()
    {
        var random = SeededDraws.For(1, "ranks");
        var alarms = Enumerable.Range(0, 2_000).Count(_ =>
            RankSum.ChanceThatFirstAreLargest([.. Enumerable.Range(0, 30).Select(_ => Math.Round(20 * random.NextFraction()))], 3) <= 0.05);
        Assert.InRange(alarms, 50, 136); // At most 100, and 3.7 standard deviations; ties make it fewer.
    }

    [Theory]
    [InlineData(new double[] { 3, 2, 1 }, 1, 1 / 3.0)]
    [InlineData(new double[] { 1, 2, 3 }, 1, 1.0)]
    [InlineData(new double[] { 5, 4, 3, 2, 1 }, 2, 0.1)]
    [InlineData(new double[] { 5, 3, 4, 2, 1 }, 2, 0.2)]
    [InlineData(new double[] { 2, 2, 1 }, 1, 2 / 3.0)]
    public void The_chance_counts_all_ways_to_pick_the_first(double[] values, int first, double chance) =>
        Assert.Equal(chance, RankSum.ChanceThatFirstAreLargest(values, first), 12);

    [Theory]
    [InlineData("closed")]
    [InlineData("poisson")]
    public void A_slow_beginning_is_found_and_its_end_stated(string pace)
    {
        var summary = Summarise(1, second => 1 + 4 * Math.Exp(-second / 0.5), pace);
        Assert.InRange(summary.WarmUp.EndedAfterSeconds!.Value, 1.0, 2.0);
        Assert.InRange(summary.WarmUp.FirstMs!.Value, 1.5 * summary.WarmUp.LaterMs!.Value, 5 * summary.WarmUp.LaterMs!.Value);
        Assert.False(Assert.Single(summary.Findings, finding => finding.Key == "warm_up_visible").Distrust);
    }

    [Fact]
    public void A_slow_beginning_that_is_over_before_an_eighth_of_the_time_is_found_too() =>
        Assert.NotNull(Summarise(1, second => second < 0.8 ? 6 : 1).WarmUp.EndedAfterSeconds);

    [Fact]
    public void A_beginning_is_called_calm_only_when_it_was_hardly_slower()
    {
        Assert.True(new WarmUp(0, 0, FirstMs: 1.1, LaterMs: 1, EndedAfterSeconds: null).IsCalm());
        Assert.False(new WarmUp(0, 0, FirstMs: 30, LaterMs: 1, EndedAfterSeconds: null).IsCalm());
        Assert.False(new WarmUp(0, 0, FirstMs: null, LaterMs: null, EndedAfterSeconds: null).IsCalm());
    }

    [Fact]
    public void A_difference_that_matters_to_nobody_is_none()
    {
        var summary = Summarise(1, second => second < 1 ? 1.15 : 1);
        Assert.Null(summary.WarmUp.EndedAfterSeconds);
    }

    [Theory]
    [InlineData("ramp")]
    [InlineData("stages")]
    [InlineData("spike")]
    public void A_load_that_changes_says_nothing_of_a_warm_up(string pace) =>
        Assert.Null(Summarise(1, second => second < 1 ? 9 : 1, pace).WarmUp.FirstMs);

    [Fact]
    public void A_short_run_says_nothing() => Assert.Null(SomeRun.Summary(SomeRun.Operations(1_000)).WarmUp.FirstMs);

    // Log-normal latencies around 1 ms times a level that may change with the time.
    private static Summary Summarise(int seed, Func<double, double> level, string pace = "closed")
    {
        var random = SeededDraws.For((ulong)seed, "noise");
        var made = Enumerable.Range(0, Requests).Select(i =>
        {
            var start = (long)(i * Seconds * 1e6 / Requests);
            return SomeRun.LoggedIn(SomeRecord.Operation(i, start: start, end: start + (long)(1_000 * level(start / 1e6) * Math.Exp(0.6 * Normal(random)))));
        });
        return SomeRun.Summary(SomeRecord.Header(pace: pace), new Tally { Operations = Requests }, made);
    }

    private static double Normal(SeededDraws random) =>
        Math.Sqrt(random.NextExponential(2)) * Math.Cos(2 * Math.PI * random.NextFraction());
}
