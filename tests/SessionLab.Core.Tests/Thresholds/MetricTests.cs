using SessionLab.Core.Measuring;
using SessionLab.Core.Reports;
using SessionLab.Core.Thresholds;
using static SessionLab.Core.Tests.Thresholds.SomeThresholds;

namespace SessionLab.Core.Tests.Thresholds;

public sealed class MetricTests
{
    public static TheoryData<string, double> Whole => new()
    {
        { "lost_sessions", 12 }, { "lost_per_1000", 20 }, { "forced_relogins", 10 }, { "sessions", 600 },
        { "requests_meeting_loss", 14 }, { "stale_reads", 3 }, { "lost_updates", 2 }, { "duplicates", 4 }, { "in_doubt", 21 }, { "refused", 22 }, { "errors", 23 }, { "failed", 44 },
        { "stale_window_p50", 40 }, { "stale_window_p99", 41 }, { "stale_window_max", 42 }, { "outage", 1_500 },
        { "p50", 1.204 }, { "p90", 2.5 }, { "p95", 3.31 }, { "p99", 12.04 }, { "p999", 104.7 }, { "max", 1_204.5 },
        { "login_p50", 4.41 }, { "login_p90", 5 }, { "login_p95", 6.2 }, { "login_p99", 6.2 }, { "login_p999", 6.2 }, { "login_max", 22.5 },
        { "landing_p50", 0.4 }, { "landing_p90", 0.5 }, { "landing_p95", 0.6 }, { "landing_p99", 0.6 }, { "landing_p999", 0.6 }, { "landing_max", 2 },
        { "logout_p50", 0.7 }, { "logout_p90", 0.8 }, { "logout_p95", 0.9 }, { "logout_p99", 0.9 }, { "logout_p999", 0.9 }, { "logout_max", 3 },
        { "throughput", 1_234.5 }, { "memory", 255_400_000 }, { "store_operations", 2.04 }, { "processor", 0.6124 }, { "off_node_share", 0.6612 },
    };

    public static TheoryData<string, double> During => new()
    {
        { "lost_sessions", 5 }, { "forced_relogins", 4 }, { "sessions", 11 },
        { "requests_meeting_loss", 6 }, { "stale_reads", 2 }, { "lost_updates", 1 }, { "duplicates", 3 }, { "in_doubt", 8 }, { "refused", 9 }, { "errors", 7 }, { "failed", 15 },
        { "stale_window_p50", 30 }, { "stale_window_p99", 31 }, { "stale_window_max", 32 }, { "outage", 1_500 },
        { "p50", 2 }, { "p90", 20 }, { "p95", 40 }, { "p99", 40 }, { "p999", 40 }, { "max", 90 }, { "throughput", 190 },
    };

    [Theory]
    [MemberData(nameof(Whole))]
    public void A_metric_is_the_figure_of_its_name(string name, double value) =>
        Assert.Equal(value, MetricCatalog.Find(name)!.Read(Run)!.Value.Value, 1e-9);

    [Fact]
    public void Every_metric_is_tried_here() => Assert.Equal(MetricCatalog.Names.Order(), Whole.Select(row => row.Data.Item1).Order());

    [Theory]
    [MemberData(nameof(During))]
    public void During_a_fault_it_is_that_of_the_requests_sent_meanwhile(string name, double value) =>
        Assert.Equal(value, MetricCatalog.Find(name)!.ReadDuring!(Run, Run.Summary.Faults[0])!.Value.Value);

    [Fact]
    public void Every_metric_that_can_be_had_during_a_fault_is_tried_here() => Assert.Equal(
        MetricCatalog.All.Where(metric => metric.ReadDuring is not null).Select(metric => metric.Name).Order(), During.Select(row => row.Data.Item1).Order());

    [Theory]
    [InlineData("lost_sessions == 0")]
    [InlineData("forced_relogins < 1/1000")]
    [InlineData("lost_per_1000 < 1")]
    public void Where_nobody_logged_in_nothing_could_be_lost(string line) =>
        Assert.Equal(ThresholdOutcome.NoFigure, Hold(line, With(summary => summary with { Sessions = 0, LostPerThousand = null })).Outcome);

    [Fact]
    public void Where_nothing_was_sent_nothing_could_fail() =>
        Assert.Equal(ThresholdOutcome.NoFigure, Hold("errors == 0", With(summary => summary with { Requests = 0 })).Outcome);

    [Fact]
    public void Where_no_answer_was_stale_there_is_no_stale_window() =>
        Assert.Equal(new ThresholdResult("stale_window_p99 == 0ms", ThresholdOutcome.Held, "0.00 ms"), Hold("stale_window_p99 == 0ms", Fresh(8_000)));

    [Fact]
    public void Where_nobody_came_back_no_stale_window_could_be_seen() =>
        Assert.Equal(ThresholdOutcome.NoFigure, Hold("stale_window_p99 < 100ms", Fresh(0)).Outcome);

    [Fact]
    public void A_run_that_was_not_looked_at_again_tells_nothing_of_outages() =>
        Assert.Equal(ThresholdOutcome.NoFigure, Hold("outage < 2s", Run with { Aftermath = Aftermath.None }).Outcome);

    [Fact]
    public void A_fault_that_hit_nobody_made_no_outage() =>
        Assert.Equal(ThresholdOutcome.Held, Hold("outage == 0s", Run with { Aftermath = Run.Aftermath with { Outages = [] } }).Outcome);

    [Theory]
    [InlineData("outage < 2s", 9, 1, ThresholdOutcome.Held)]
    [InlineData("outage < 2s", 9, 9, ThresholdOutcome.NoFigure)]
    [InlineData("outage < 1s", 9, 9, ThresholdOutcome.Broken)]
    public void An_outage_after_which_nobody_was_served_may_have_been_longer(string line, int hit, int unserved, ThresholdOutcome outcome) =>
        Assert.Equal(outcome, Hold(line, Run with { Aftermath = Run.Aftermath with { Outages = [Outage(hit, unserved)] } }).Outcome);

    private static RunReport Fresh(long followUps) =>
        With(summary => summary with { StaleReads = 0, StaleWindowMs = StaleWindow.None, FollowUps = followUps });
}
