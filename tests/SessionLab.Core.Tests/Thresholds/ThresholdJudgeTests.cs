using SessionLab.Core.Measuring.Latencies;
using SessionLab.Core.Records;
using SessionLab.Core.Tests.Reports;
using SessionLab.Core.Thresholds;
using static SessionLab.Core.Tests.Thresholds.SomeThresholds;

namespace SessionLab.Core.Tests.Thresholds;

public sealed class ThresholdJudgeTests
{
    [Theory]
    [InlineData("lost_sessions == 12", ThresholdOutcome.Held, "12")]
    [InlineData("lost_sessions != 12", ThresholdOutcome.Broken, "12")]
    [InlineData("p99 < 12.04ms", ThresholdOutcome.Broken, "12.0 ms")]
    [InlineData("p99 <= 12.04ms", ThresholdOutcome.Held, "12.0 ms")]
    [InlineData("throughput > 1234.5", ThresholdOutcome.Broken, "1,234")]
    [InlineData("throughput >= 1234.5", ThresholdOutcome.Held, "1,234")]
    [InlineData("lost_sessions < 1/50", ThresholdOutcome.Broken, "12/600 (2 %)")]
    [InlineData("lost_sessions <= 1/50", ThresholdOutcome.Held, "12/600 (2 %)")]
    [InlineData("errors < 1%", ThresholdOutcome.Held, "23/10,000 (0.23 %)")]
    [InlineData("processor < 700us", ThresholdOutcome.Held, "612 us")]
    [InlineData("memory < 200MB", ThresholdOutcome.Broken, "255 MB")]
    [InlineData("off_node_share > 66%", ThresholdOutcome.Held, "66.12 %")]
    [InlineData("errors <= 7 during kill-node", ThresholdOutcome.Held, "7")]
    [InlineData("errors < 1% during kill-node n2", ThresholdOutcome.Broken, "7/400 (1.75 %)")]
    [InlineData("errors == 0 during kill-node n3", ThresholdOutcome.NoFigure, "")]
    public void A_threshold_is_held_against_the_value_and_told_with_it(string line, ThresholdOutcome outcome, string measured) =>
        Assert.Equal(new ThresholdResult(line, outcome, measured), Hold(line));

    [Fact]
    public void None_of_a_few_is_told_with_how_many_it_still_may_be() =>
        Assert.Equal("0/600 (<0.5 %)", Hold("lost_sessions < 1/1000", With(summary => summary with { LostSessions = 0 })).Measured);

    [Fact]
    public void Few_of_very_many_do_not_look_like_none() =>
        Assert.Equal("23/9,000,000 (0.000256 %)", Hold("errors < 1%", With(summary => summary with { Requests = 9_000_000 })).Measured);

    [Theory]
    [InlineData("login_p99 < 7ms", ThresholdOutcome.NoFigure, "≥ 6.20 ms")]
    [InlineData("login_p99 < 6.2ms", ThresholdOutcome.Broken, "≥ 6.20 ms")]
    [InlineData("login_p99 > 6.1ms", ThresholdOutcome.Held, "≥ 6.20 ms")]
    [InlineData("login_p99 > 7ms", ThresholdOutcome.NoFigure, "≥ 6.20 ms")]
    [InlineData("login_p99 != 6.2ms", ThresholdOutcome.NoFigure, "≥ 6.20 ms")]
    public void A_percentile_with_too_few_samples_decides_only_what_one_below_it_decides(string line, ThresholdOutcome outcome, string measured) =>
        Assert.Equal(new ThresholdResult(line, outcome, measured), Hold(line));

    [Fact]
    public void Without_any_sample_there_is_no_figure() => Assert.Equal(
        new ThresholdResult("p50 < 1s", ThresholdOutcome.NoFigure, ""),
        Hold("p50 < 1s", With(summary => summary with { LatencyMs = new Latency(0, null, null, null, null, null, null) })));

    [Theory]
    [InlineData("errors == 23 for redis", 1)]
    [InlineData("errors == 23 for sticky, redis", 1)]
    [InlineData("errors == 23 for sticky", 0)]
    [InlineData("ratio(p99, redis) < 2", 0)]
    public void A_threshold_binds_the_modes_it_names_and_never_the_one_it_compares_with(string line, int results) =>
        Assert.Equal(results, Results(line).Count);

    [Theory]
    [InlineData("ratio(p50, local) < 2.4", ThresholdOutcome.Held, "2.35")]
    [InlineData("ratio(p50, local) < 2.3", ThresholdOutcome.Broken, "2.35")]
    [InlineData("ratio(p99, local) < 99", ThresholdOutcome.NoFigure, "")]
    [InlineData("ratio(stale_reads, local) < 99", ThresholdOutcome.NoFigure, "")]
    public void A_ratio_is_how_many_times_the_value_of_the_other_mode_it_is(string line, ThresholdOutcome outcome, string measured) =>
        Assert.Equal(new ThresholdResult(line, outcome, measured), Hold(line, Run, SomeReport.Local));

    [Fact]
    public void A_ratio_to_a_mode_that_was_not_run_has_no_figure() =>
        Assert.Equal(ThresholdOutcome.NoFigure, Hold("ratio(p50, local) < 9").Outcome);

    [Fact]
    public void A_ratio_to_a_run_of_another_plan_has_no_figure()
    {
        var other = SomeReport.Local with { Header = SomeReport.Local.Header with { PlanHash = "another plan" } };
        Assert.Equal(ThresholdOutcome.NoFigure, Hold("ratio(p50, local) < 9", Run, other).Outcome);
    }

    [Fact]
    public void Of_several_runs_of_the_other_mode_the_nearest_in_time_counts()
    {
        var late = SomeReport.Local with { Header = SomeReport.Local.Header with { StartedAt = DateTimeOffset.MaxValue } };
        var slow = late with { Summary = late.Summary with { LatencyMs = late.Summary.LatencyMs with { P50 = 500 } } };
        Assert.Equal("2.35", Hold("ratio(p50, local) < 9", Run, slow, SomeReport.Local).Measured);
    }

    [Fact]
    public void A_fault_that_comes_twice_is_held_each_time_and_the_worse_is_told()
    {
        var again = Run.Summary.Faults[0] with { Target = "n3", Meanwhile = Meanwhile with { Errors = 1 } };
        var twice = With(summary => summary with { Faults = [.. summary.Faults, again] });
        Assert.Equal(new ThresholdResult("errors < 5 during kill-node", ThresholdOutcome.Broken, "7"), Hold("errors < 5 during kill-node", twice));
        Assert.Equal(ThresholdOutcome.Held, Hold("errors < 5 during kill-node n3", twice).Outcome);
    }

    [Fact]
    public void A_fault_that_was_planned_and_never_came_has_no_figure()
    {
        PlannedFault[] planned = [new("kill-node", "n2", 3_000_000, null), new("kill-node", "n3", 9_000_000, null)];
        var run = Run with { Header = Run.Header with { Faults = planned } };
        Assert.Equal(ThresholdOutcome.NoFigure, Hold("errors < 9 during kill-node", run).Outcome);
    }

    [Fact]
    public void A_fault_during_which_nothing_was_sent_has_no_figure() =>
        Assert.Equal(ThresholdOutcome.NoFigure, Hold("errors == 0 during kill-node", WithFault(figures => figures with { Requests = 0, Errors = 0 })).Outcome);

    [Fact]
    public void A_line_that_this_version_does_not_know_has_no_figure() =>
        Assert.Equal(new ThresholdResult("p42 < 1s", ThresholdOutcome.NoFigure, ""), Hold("p42 < 1s"));

    [Theory]
    [InlineData("outage < 2s", true)]
    [InlineData("outage < 2s for sticky", false)]
    [InlineData("errors == 0", false)]
    public void Only_who_has_a_threshold_on_outages_is_looked_at_again(string line, bool needs) =>
        Assert.Equal(needs, ThresholdJudge.NeedsAftermath(SomeThresholds.With(Run, line)));
}
