using SessionLab.Core.Comparing.Stored;
using static SessionLab.Core.Tests.Comparing.Stored.SomeStored;

namespace SessionLab.Core.Tests.Comparing.Stored;

public sealed class StoredComparisonTests
{
    private static readonly IReadOnlyList<StoredRun> Five = Runs(0, 1, 1.1, 1.2, 1.3, 1.4);
    private static readonly IReadOnlyList<StoredRun> FiveSlower = Runs(50, 2, 2.1, 2.2, 2.3, 2.4);

    [Fact]
    public void Five_slower_runs_are_slower()
    {
        var p50 = Compared(Five, FiveSlower).Modes.Single().Quantiles[0];
        Assert.Equal(TestOutcome.Slower, p50.Outcome);
        Assert.Equal(2 / 252.0, p50.Test!.P, 12);
        Assert.InRange(p50.Ratio!.Value, 1.7, 2.0);
        Assert.True(p50.Low > 1);
    }

    [Fact]
    public void Five_faster_runs_are_faster() => Assert.Equal(TestOutcome.Faster, Outcome(FiveSlower, Five));

    [Fact]
    public void Runs_in_each_others_midst_show_no_difference() =>
        Assert.Equal(TestOutcome.NoneSeen, Outcome(Five, Runs(50, 1.05, 1.15, 1.25, 1.35, 1.2)));

    [Fact]
    public void One_run_each_allows_no_test_and_still_has_a_ratio()
    {
        var p50 = Compared([Run(1)], [Run(3, 50)]).Modes.Single().Quantiles[0];
        Assert.Equal((TestOutcome.OneRunEach, 3, null), (p50.Outcome, Math.Round(p50.Ratio!.Value, 9), p50.Test));
    }

    [Fact]
    public void Four_runs_on_a_side_are_too_few() => Assert.Equal(TestOutcome.TooFewRuns, Outcome(Five, FiveSlower.Skip(1).ToList()));

    [Fact]
    public void A_run_that_is_not_trusted_is_named_and_not_tested()
    {
        var mode = Compared(Five, [.. FiveSlower.Skip(1), Run(9, 99, trusted: false)]).Modes.Single();
        Assert.Equal((5, 4, "runs/some/99-redis"), (mode.B.Runs, mode.B.Tested, Assert.Single(mode.B.Doubted)));
        Assert.Equal(TestOutcome.TooFewRuns, mode.Quantiles[0].Outcome);
    }

    [Fact]
    public void Five_runs_of_which_none_is_trusted_are_shown_and_not_tested()
    {
        var mode = Compared(Five, [.. FiveSlower.Select(run => run with { Summary = run.Summary with { Trustworthy = false } })]).Modes.Single();
        Assert.Equal((2.2, TestOutcome.TooFewRuns, null), (mode.Quantiles[0].B, mode.Quantiles[0].Outcome, mode.Lost.P));
    }

    [Fact]
    public void A_claim_that_one_side_broke_is_seen_in_a_single_run()
    {
        Assert.True(Compared([Run(1)], [Run(1, 50).Broken()]).Modes.Single().BrokenOnOneSide);
        Assert.False(Compared([Run(1).Broken()], [Run(1, 50).Broken()]).Modes.Single().BrokenOnOneSide);
    }

    [Fact]
    public void Modes_are_matched_by_name()
    {
        var compared = Compared([Run(1), Run(1, mode: "local")], [Run(1, 50)]);
        Assert.Equal(("redis", "local"), (Assert.Single(compared.Modes).Mode, Assert.Single(compared.OnlyA)));
        Assert.Empty(compared.OnlyB);
    }

    [Fact]
    public void Many_tests_share_the_chance_of_a_false_alarm()
    {
        var compared = Compared([.. Five, .. Others(Five)], [.. FiveSlower, .. Others(FiveSlower)]);
        Assert.Equal((4, 0.0125), (compared.Tests, compared.Level));
    }

    [Fact]
    public void Runs_too_few_for_so_many_tests_cannot_tell() =>
        Assert.Equal(TestOutcome.CannotTell, new QuantileComparison("p50", 1, 2, 2, null, null, new PermutationResult(0.008, 252, true), TestOutcome.TooFewRuns) { LeastP = 0.008 }.At(0.005).Outcome);

    private static IEnumerable<StoredRun> Others(IReadOnlyList<StoredRun> runs) => runs.Select(run => Run(run.Summary.LatencyMs.P50!.Value, mode: "local"));

    private static TestOutcome Outcome(IReadOnlyList<StoredRun> a, IReadOnlyList<StoredRun> b) => Compared(a, b).Modes.Single().Quantiles[0].Outcome;
}
