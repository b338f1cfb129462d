using SessionLab.Commands;
using SessionLab.Core.Judging;
using SessionLab.Core.Measuring;
using SessionLab.Core.Predictions;
using SessionLab.Core.Records;
using SessionLab.Core.Reports;
using SessionLab.Core.Thresholds;

namespace SessionLab.Tests.Commands;

public sealed class ExitCodesTests
{
    private static readonly RunReport Good = Replay.Report([Header(), new RunEnded(1, EndReason.Completed)], new Judge()) is var report
        ? report with { Summary = report.Summary with { Trustworthy = true } } : null!;

    [Theory]
    [InlineData(ThresholdOutcome.Held, 0)]
    [InlineData(ThresholdOutcome.Broken, 1)]
    [InlineData(ThresholdOutcome.NoFigure, 4)]
    public void A_threshold_decides_where_all_else_is_well(ThresholdOutcome outcome, int exit) => Assert.Equal(exit, ExitCodes.Of([Good, With(Good, outcome)]));

    [Fact]
    public void A_broken_one_counts_before_one_without_a_figure() =>
        Assert.Equal(1, ExitCodes.Of([With(Good, ThresholdOutcome.NoFigure, ThresholdOutcome.Broken)]));

    [Theory]
    [InlineData(ThresholdOutcome.Broken, 1)]
    [InlineData(ThresholdOutcome.NoFigure, 3)]
    public void A_baseline_that_did_not_break_stands_between_them(ThresholdOutcome outcome, int exit)
    {
        var missed = new PredictionResult(Theory.LostShare, "1 - 1/N", 0.5, 0.999, 100, 0, 0.4, 0.6, false);
        Assert.Equal(exit, ExitCodes.Of([With(Good with { Summary = Good.Summary with { Predictions = [missed] } }, outcome)]));
    }

    [Fact]
    public void A_run_that_is_not_trusted_stays_so_when_it_kept_to_its_thresholds() =>
        Assert.Equal(4, ExitCodes.Of([With(Good with { Summary = Good.Summary with { Trustworthy = false } }, ThresholdOutcome.Held)]));

    private static RunReport With(RunReport run, params IReadOnlyList<ThresholdOutcome> outcomes) =>
        run with { Thresholds = [.. outcomes.Select(outcome => new ThresholdResult("p99 < 1s", outcome, ""))] };

    private static RunHeader Header() => new()
    {
        Scenario = "some",
        Mode = new ModeHeader("local", "", new Claims(Reach.OneNode, false, false, null, true, ParallelSaves.LastWins, ""), null),
        Cluster = new ClusterHeader(["n1"], "random", null, null, 1, 1),
    };
}
