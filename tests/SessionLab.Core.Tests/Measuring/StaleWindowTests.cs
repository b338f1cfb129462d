using SessionLab.Core.Judging;
using SessionLab.Core.Measuring;
using SessionLab.Core.Records;
using SessionLab.Core.Tests.Checkers;
using static SessionLab.Core.Records.OperationKind;

namespace SessionLab.Core.Tests.Measuring;

public sealed class StaleWindowTests
{
    [Fact]
    public void It_is_how_long_the_missing_write_had_been_acknowledged_when_the_request_was_sent() =>
        Assert.Equal(new StaleWindow(1, 5, 5, 5), Window(Written().Ok("0.4", Main, 11_000, 99_000, "0.2", 7).Ok("0.5", Main, 100_000, 101_000, "0.2 0.3", 7)));

    [Fact]
    public void Of_several_missing_writes_the_oldest_counts() => Assert.Equal(10, Window(Written()
        .Ok("0.4", AddItem, 7_000, 15_000, "0.2 0.3 0.4", 7).Ok("0.5", Main, 16_000, 17_000, "0.2", 7).Ok("0.6", Main, 18_000, 19_000, "0.2 0.3 0.4", 7)).Max);

    [Fact]
    public void A_write_that_nobody_acknowledged_counts_from_the_answer_that_showed_it() => Assert.Equal(2, Window(new Story().LoggedIn()
        .InDoubt("0.3", AddItem, 1_000, 2_000).Ok("0.4", Main, 3_000, 4_000, "0.2 0.3", 7)
        .Ok("0.5", Main, 6_000, 7_000, "0.2", 7).Ok("0.6", Main, 8_000, 9_000, "0.2 0.3", 7)).Max);

    [Fact]
    public void A_write_that_never_shows_again_is_lost_and_makes_no_window() =>
        Assert.Equal(StaleWindow.None, Window(Written().Ok("0.4", AddItem, 11_000, 12_000, "0.2 0.4", 7).Ok("0.5", Main, 13_000, 14_000, "0.2 0.4", 7)));

    [Fact]
    public void Who_asked_before_the_write_was_acknowledged_was_shown_nothing_stale() =>
        Assert.Equal(StaleWindow.None, Window(Written().Ok("1.1", Main, 5_500, 99_000, "0.2", 7).Ok("0.5", Main, 100_000, 101_000, "0.2 0.3", 7)));

    private static Story Written() => new Story().LoggedIn().Ok("0.3", AddItem, 5_000, 6_000, "0.2 0.3", 7);

    private static StaleWindow Window(Story story) => SessionLab.Core.Reports.Replay.Report(story.Events.Append(new RunEnded(1_000_000, EndReason.Completed)), new Judge()).Summary.StaleWindowMs;
}
