using SessionLab.Core.Judging;
using SessionLab.Core.Records;

using static SessionLab.Core.Records.OperationKind;
using static SessionLab.Core.Records.SessionState;

namespace SessionLab.Core.Tests.Checkers;

public sealed class ExpiryTests
{
    private const long Second = 1_000_000;

    [Theory]
    [InlineData(10, "")]
    [InlineData(9, "")] // tokens have whole seconds
    [InlineData(8, "SessionLost 0.4")]
    public void A_session_left_alone_for_the_idle_timeout_may_be_gone(int idleSeconds, string accused) =>
        Assert.Equal(accused, Idle().Ok("0.4", Main, 50, 5 + (idleSeconds * Second), "", state: Created).Accused());

    [Fact]
    public void The_idle_time_begins_when_the_last_answered_request_was_sent() => Assert.Equal("SessionLost 0.5", Idle()
        .Ok("0.4", Main, 5 * Second, 6 * Second, "0.2 0.3", 7)
        .Ok("0.5", Main, 13 * Second, (14 * Second) - 1, "", state: Created).Accused());

    [Theory]
    [InlineData(9_900, "")] // 100 s of the nodes' clock, less the second of a token
    [InlineData(9_800, "SessionLost 0.3")]
    public void The_nodes_clock_may_run_faster(long idleMs, string accused) =>
        Assert.Equal(accused, new Story(idleTimeoutUs: 100 * Second, clockFactor: 10).LoggedIn()
            .Ok("0.3", Main, 50, 3 + (idleMs * 1000), "", state: Created).Accused());

    [Theory]
    [InlineData(9, 0, "")]
    [InlineData(8, 0, "SessionLost 0.5")]
    [InlineData(1, 8, "")] // nine seconds by the clock of the node that is ahead
    public void A_busy_session_may_be_gone_at_its_absolute_limit(int seconds, long skewSeconds, string accused) =>
        Assert.Equal(accused, new Story(absoluteTimeoutUs: 10 * Second, clockSkewUs: skewSeconds * Second).LoggedIn()
            .Ok("0.3", Main, 5, 6, "0.2", 7).Ok("0.4", Main, 10, 11, "0.2", 7)
            .Ok("0.5", Main, 50, 3 + (seconds * Second), "", state: Created).Accused());

    [Fact]
    public void The_absolute_limit_counts_from_the_login_and_not_from_the_landing() =>
        Assert.Equal("SessionLost 0.3", new Story(absoluteTimeoutUs: 10 * Second)
            .Ok("0.1", Landing, 1, 2, "", state: Created, presented: false).Ok("0.2", Login, 5 * Second, 6 * Second, "0.2", 7)
            .Ok("0.3", Main, 13 * Second, (14 * Second) - 1, "", state: Created).Accused());

    [Fact]
    public void A_new_session_has_its_whole_time() =>
        Assert.Equal("SessionLost 0.6", new Story(absoluteTimeoutUs: 10 * Second).LoggedIn()
            .Ok("0.3", Main, 11 * Second, 12 * Second, "", state: Created)
            .Ok("0.4", Login, 13 * Second, 14 * Second, "0.4", 7, reactionTo: "0.3").Ok("0.5", Main, 20 * Second, 21 * Second, "0.4", 7)
            .Ok("0.6", Main, 21 * Second, (22 * Second) - 1, "", state: Created).Accused());

    [Fact]
    public void An_overlapping_tab_may_have_put_an_older_session_back() =>
        Assert.Equal("", new Story(absoluteTimeoutUs: 10 * Second).LoggedIn().Ok("1.1", Main, 5, 6, "0.2", 7)
            .Ok("0.3", Login, 5 * Second, 6 * Second, "0.2 0.3", 7).Ok("0.4", Main, 9 * Second, 10 * Second, "", state: Created).Accused());

    [Fact]
    public void An_expired_session_is_no_lost_session_and_its_writes_are_not_missed()
    {
        var judgement = Idle().Ok("0.4", Main, 10 * Second, 11 * Second, "", state: Created)
            .Ok("0.5", Login, 12 * Second, 13 * Second, "0.5", 7, reactionTo: "0.4")
            .Ok("0.6", Main, 14 * Second, 15 * Second, "0.5", 7).Judge();
        var tally = judgement.Tallies[Phase.Measured];
        Assert.Empty(judgement.Accusations);
        Assert.Equal((0, 0, 6), (tally.LostSessions, tally.ForcedRelogins, tally[AnswerClass.Ok]));
    }

    [Fact]
    public void A_login_may_find_the_session_of_the_landing_expired() =>
        Assert.Equal("", new Story(idleTimeoutUs: 10 * Second).Ok("0.1", Landing, 1, 2, "", state: Created, presented: false)
            .Ok("0.2", Login, 11 * Second, 12 * Second, "0.2", 7, Created).Accused());

    [Fact]
    public void Without_an_idle_timeout_sessions_never_expire() => Assert.Equal("SessionLost 0.3", new Story().LoggedIn()
        .Ok("0.3", Main, 3600 * Second, 3601 * Second, "", state: Created).Accused());

    [Theory]
    [InlineData(50, "")] // touched before all sessions were ended
    [InlineData(70, "SessionLost 0.5")] // touched after
    public void Whoever_was_there_when_all_sessions_were_ended_may_be_gone(long touchedUs, string accused)
    {
        var story = Idle();
        if (touchedUs < 60)
            story.Ok("0.4", Main, touchedUs, touchedUs + 1, "0.2 0.3", 7);
        story.Event(new FaultEvent(60, "expire", FaultEvent.EverySession, false))
            .Event(new FaultEvent(65, "expire", FaultEvent.EverySession, false) { Done = true })
            .Event(new FaultEvent(66, "expire", FaultEvent.EverySession, true));
        if (touchedUs > 60)
            story.Ok("0.4", Main, touchedUs, touchedUs + 1, "0.2 0.3", 7);
        Assert.Equal(accused, story.Ok("0.5", Main, 80, 81, "", state: Created).Accused());
    }

    private static Story Idle() =>
        new Story(idleTimeoutUs: 10 * Second).LoggedIn().Ok("0.3", AddItem, 5, 6, "0.2 0.3", 7);
}
