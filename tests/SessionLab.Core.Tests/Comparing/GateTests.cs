using SessionLab.Core.Comparing;

namespace SessionLab.Core.Tests.Comparing;

public sealed class GateTests
{
    private static readonly Gate P50 = Gate.All.Single(gate => gate.Name == "p50");

    [Theory]
    [InlineData("p50", 200)]
    [InlineData("p95", 2_000)]
    [InlineData("p99", 10_000)]
    [InlineData("p99.9", 100_000)]
    public void A_hundred_samples_must_lie_beyond(string name, long samples) =>
        Assert.Equal(samples, Gate.All.Single(gate => gate.Name == name).Samples);

    [Theory]
    [InlineData(10, 0.05)]
    [InlineData(0.5, 0.1)]
    [InlineData(0.05, 1)]
    public void The_margin_is_never_less_than_the_least_difference(double ms, double margin) => Assert.Equal(margin, P50.MarginAt(ms), 12);

    [Fact]
    public void What_nobody_minds_is_also_tolerated() => Assert.Equal(1, P50.ToleranceAt(0.05), 12);

    [Theory]
    [InlineData(1.00, GateResult.Ok)]
    [InlineData(1.04, GateResult.Ok)]
    [InlineData(0.60, GateResult.Ok)]
    [InlineData(1.10, GateResult.Regression)]
    [InlineData(1.50, GateResult.Regression)]
    public void Twelve_calm_pairs_are_judged_by_their_ratio(double ratio, GateResult result) =>
        Assert.Equal(result, Judged([.. Enumerable.Range(0, 12).Select(pair => (10.0 + pair, (10 + pair) * ratio * (1 + pair * 0.0001)))]).Result);

    // Half of them are twice as slow and half are twice as fast: nothing can be said.
    [Fact]
    public void Pairs_that_contradict_each_other_are_inconclusive() =>
        Assert.Equal(GateResult.Inconclusive, Judged([.. Enumerable.Range(0, 12).Select(pair => (10.0, 10 * Math.Pow(2, (pair % 2 * 2) - 1 + (pair * 0.01))))]).Result);

    [Fact]
    public void Five_pairs_are_too_few_for_any_word() =>
        Assert.Equal(GateResult.Inconclusive, Judged([.. Enumerable.Range(1, 5).Select(pair => (10.0, 10.0 + pair * 0.001))]).Result);

    [Fact]
    public void No_pairs_are_inconclusive() => Assert.Equal(GateResult.Inconclusive, Judged([]).Result);

    // Beyond the margin of 5 %, 0.04 ms of 0.5 is within the least difference of 0.05 ms.
    [Fact]
    public void A_difference_below_the_least_one_is_no_regression() =>
        Assert.Equal(GateResult.Ok, Judged([.. Enumerable.Range(0, 12).Select(pair => (0.5, 0.54 + pair * 0.0001))]).Result);

    [Fact]
    public void Many_gates_ask_for_more_than_one_does()
    {
        var slower = GateEvidence.Of(P50, [.. Enumerable.Range(0, 10).Select(pair => (10.0, 11.0 + pair * 0.01))], 0.95);
        Assert.Equal(GateResult.Regression, GateJudge.Judge([("one", P50, slower)], 0.05)[0].Result);
        Assert.Equal(1 / 1024.0 * 60, GateJudge.Judge([.. Enumerable.Repeat(("one", P50, slower), 60)], 0.05)[0].Adjusted, 12);
        Assert.NotEqual(GateResult.Regression, GateJudge.Judge([.. Enumerable.Repeat(("one", P50, slower), 60)], 0.05)[0].Result);
    }

    private static GateVerdict Judged(IReadOnlyList<(double, double)> pairs) =>
        GateJudge.Judge([("redis", P50, GateEvidence.Of(P50, pairs, 0.95))], 0.05)[0];
}
