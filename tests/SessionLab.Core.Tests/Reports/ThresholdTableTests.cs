using SessionLab.Core.Thresholds;

namespace SessionLab.Core.Tests.Reports;

public sealed class ThresholdTableTests
{
    private static readonly ThresholdResult Held = new("lost_sessions == 0", ThresholdOutcome.Held, "0");
    private static readonly ThresholdResult Broken = new("p99 < 10ms", ThresholdOutcome.Broken, "12.0 ms");
    private static readonly ThresholdResult NoFigure = new("p999 < 1s", ThresholdOutcome.NoFigure, "");

    [Fact]
    public void Each_threshold_has_a_line_with_mode_and_measured_value()
    {
        var lines = SomeReport.Text(SomeReport.Redis with { Thresholds = [Held, Broken, NoFigure] }).Split("\nThresholds\n")[1].Split('\n');
        Assert.Equal(["held       redis  lost_sessions == 0  0", "BROKEN     redis  p99 < 10ms          12.0 ms", "no figure  redis  p999 < 1s           -"], lines[2..5]);
        Assert.StartsWith("no figure: ", lines[5], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_broken_stands_on_the_first_line() => Assert.StartsWith(
        "THRESHOLD BROKEN: redis, p99 < 10ms (measured 12.0 ms).\n", SomeReport.Text(SomeReport.Redis with { Thresholds = [Held, Broken, NoFigure] }), StringComparison.Ordinal);

    [Fact]
    public void Without_thresholds_there_is_no_table() => Assert.DoesNotContain("Thresholds", SomeReport.Text(SomeReport.Redis), StringComparison.Ordinal);

    [Fact]
    public void A_long_threshold_fits_the_page()
    {
        var line = "ratio(requests_meeting_loss, database) < 1.5 for redis, sticky, copy, local, jwt during rolling-deploy n3";
        var text = SomeReport.Text(SomeReport.Redis with { Thresholds = [new ThresholdResult(line, ThresholdOutcome.Held, "12,000/10,000,000 (0.12 %)")] });
        Assert.All(text.Split('\n'), each => Assert.InRange(each.Length, 0, 120));
    }
}
