using SessionLab.Core.Comparing.Trials;
using SessionLab.Core.Findings;
using SessionLab.Core.Judging;

namespace SessionLab.Core.Tests.Comparing.Trials;

public sealed class TrialJudgeTests
{
    public static TheoryData<string> Doubts => [.. Spoiled.Keys];

    private static readonly Dictionary<string, Func<TrialRun, TrialRun>> Spoiled = new()
    {
        ["doubt.few_samples"] = run => run with { Samples = 9_999 },
        ["doubt.started"] = run => run with { InTime = 0.994 },
        ["doubt.littles_law"] = run => run with { LittlesLaw = false },
        ["doubt.busy"] = run => run with { Busy = 0.85 },
        ["doubt.send_lag"] = run => run with { SendLagMs = 2.1 },
        ["doubt.finding"] = run => run with { Findings = [new Finding("clock_jumped", true, "3")] },
        ["doubt.plan"] = run => run with { PlanHash = "other" },
        ["doubt.fingerprint"] = run => run with { Fingerprint = "another machine" },
        ["doubt.store"] = run => run with { Store = "Garnet 2" },
        ["doubt.order"] = run => run with { StartedAt = run.StartedAt.AddSeconds(run.StartedAt.ToUnixTimeSeconds() % 2 == 0 ? 1.5 : -1.5) },
    };

    [Fact]
    public void No_difference_is_ok() => Assert.Equal(TrialResult.Ok, SomeTrial.Judged(SomeTrial.Runs()).Result);

    [Fact]
    public void A_slower_arm_is_a_regression() => Assert.Equal(TrialResult.Regression, SomeTrial.Judged(SomeTrial.Runs(1.2)).Result);

    [Fact]
    public void The_phase_that_grew_is_named() =>
        Assert.Equal("load", PhaseDifference.Worst(SomeTrial.Judged(SomeTrial.Runs(1.2)).Modes[0].Phases)!.Phase);

    [Theory]
    [MemberData(nameof(Doubts))]
    public void One_run_that_cannot_be_believed_makes_the_whole_trial_invalid(string doubt)
    {
        var report = SomeTrial.Judged(SomeTrial.With(Spoiled[doubt]));
        Assert.Equal(TrialResult.Invalid, report.Result);
        Assert.Contains(report.Doubts, each => each.Key == doubt);
    }

    [Fact]
    public void A_regression_of_an_invalid_trial_is_none()
    {
        var runs = SomeTrial.Runs(2);
        runs[0] = runs[0] with { Busy = 0.99 };
        Assert.Equal(TrialResult.Invalid, SomeTrial.Judged(runs).Result);
    }

    [Fact]
    public void A_broken_claim_counts_even_where_nothing_else_does() =>
        Assert.Equal(TrialResult.Violation, SomeTrial.Judged(SomeTrial.With(run => run with { Verdict = Verdict.Invalid, Busy = 1 })).Result);

    [Fact]
    public void Fewer_pairs_than_declared_are_inconclusive_whatever_they_show() =>
        Assert.Equal(TrialResult.Inconclusive, SomeTrial.Judged(SomeTrial.Runs(2, pairs: 9)).Result);

    [Fact]
    public void A_trial_without_runs_is_inconclusive() => Assert.Equal(TrialResult.Inconclusive, SomeTrial.Judged([]).Result);

    [Fact]
    public void The_send_lag_may_be_a_quarter_of_what_is_gated()
    {
        var plan = SomeTrial.Plan with { Gates = [.. SomeTrial.Plan.Gates.Where(gate => gate.Name == "p99")] };
        Assert.Empty(TrialValidity.Doubts(plan, SomeTrial.Runs()[0] with { SendLagMs = 2.2, Ms = new Dictionary<string, double> { ["p99"] = 9 } }));
    }

    [Fact]
    public void Runs_that_all_become_slower_are_a_trend() => Assert.Contains(
        SomeTrial.Judged([.. SomeTrial.Runs().Select(run => run with { Trend = Rising(0.01 + 0.001 * run.Pair) })]).Doubts, doubt => doubt.Key == "doubt.trend");

    [Fact]
    public void One_run_that_becomes_slower_is_none() => Assert.Empty(SomeTrial.Judged(SomeTrial.With(run => run with { Trend = Rising(0.05) })).Doubts);

    [Fact]
    public void A_trend_below_the_margin_moves_no_gate() =>
        Assert.Empty(SomeTrial.Judged([.. SomeTrial.Runs().Select(run => run with { Trend = Rising(0.001) })]).Doubts);

    private static RunTrend Rising(double step) => RunTrend.Of(Enumerable.Range(0, 12).Select(second => 2 * Math.Exp(second * step)));
}
