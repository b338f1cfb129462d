using SessionLab.Core.Judging;
using SessionLab.Core.Records;

using static SessionLab.Core.Records.OperationKind;
using static SessionLab.Core.Records.SessionState;

namespace SessionLab.Core.Tests.Checkers;

/// <summary>Sessions found although their time was over.</summary>
public sealed class OutlivedTests
{
    private const long Second = 1_000_000;

    [Theory]
    [InlineData(11, "")] // the second of a token
    [InlineData(12, "AcceptedAfterEnd 0.3")]
    public void A_session_left_alone_too_long_must_be_gone(int seconds, string accused) =>
        Assert.Equal(accused, Idle().Ok("0.3", Main, 4 + (seconds * Second), 13 * Second, "0.2", 7).Accused());

    [Theory]
    [InlineData(16, "")] // ten to live, one of coarseness, two of skew, three that a request may take
    [InlineData(17, "AcceptedAfterEnd 0.3")]
    public void Nobody_is_accused_within_skew_and_one_timeout(int seconds, string accused) =>
        Assert.Equal(accused, new Story(idleTimeoutUs: 10 * Second, serverTimeoutUs: 3 * Second, clockSkewUs: 2 * Second).LoggedIn()
            .Ok("0.3", Main, 4 + (seconds * Second), 18 * Second, "0.2", 7).Accused());

    [Theory]
    [InlineData(1, "")]
    [InlineData(10, "AcceptedAfterEnd 0.3")]
    public void The_nodes_clock_may_run_faster(double factor, string accused) =>
        Assert.Equal(accused, new Story(idleTimeoutUs: 100 * Second, clockFactor: factor).LoggedIn()
            .Ok("0.3", Main, 11 * Second, 12 * Second, "0.2", 7).Accused());

    [Theory]
    [InlineData(11, 1, "")]
    [InlineData(12, 1, "AcceptedAfterEnd 0.5")]
    [InlineData(2, 10, "AcceptedAfterEnd 0.5")]
    public void A_busy_session_must_be_gone_after_its_absolute_limit(int seconds, double factor, string accused) =>
        Assert.Equal(accused, new Story(idleTimeoutUs: 100 * Second, absoluteTimeoutUs: 10 * Second, clockFactor: factor).LoggedIn()
            .Ok("0.3", Main, 5, 6, "0.2", 7).Ok("0.4", AddItem, Second / 2, Second, "0.2 0.4", 7)
            .Ok("0.5", Main, 4 + (seconds * Second), 13 * Second, "0.2 0.4", 7).Accused());

    [Fact]
    public void A_login_gives_a_session_its_whole_time_again() =>
        Assert.Equal("", new Story(absoluteTimeoutUs: 10 * Second).LoggedIn()
            .Ok("0.3", Login, 8 * Second, 9 * Second, "0.2 0.3", 7).Ok("0.4", Main, 19 * Second, 20 * Second, "0.2 0.3", 7).Accused());

    [Fact]
    public void A_login_in_doubt_may_have_given_it_its_whole_time_again() =>
        Assert.Equal("", new Story(absoluteTimeoutUs: 10 * Second).LoggedIn()
            .InDoubt("0.3", Login, 8 * Second, 9 * Second).Ok("0.4", Main, 19 * Second, 20 * Second, "0.2 0.3", 7).Accused());

    [Fact]
    public void A_session_without_the_login_is_not_the_one_that_should_be_gone() =>
        Assert.Equal("", Idle().Ok("0.3", Main, 12 * Second, 13 * Second, "").Accused());

    [Fact]
    public void An_expired_session_that_is_replaced_is_right() =>
        Assert.Equal("", Idle().Ok("0.3", Main, 12 * Second, 13 * Second, "", state: Created).Accused());

    [Fact]
    public void A_visitor_without_a_login_must_be_forgotten_too() =>
        Assert.Equal("AcceptedAfterEnd 0.2", new Story(idleTimeoutUs: 10 * Second)
            .Ok("0.1", Landing, 1, 2, "", state: Created, presented: false).Ok("0.2", Main, 12 * Second, 13 * Second, "").Accused());

    [Theory]
    [InlineData("0.2", "AcceptedAfterEnd 1.2")]
    [InlineData("0.9", "")] // a session that the other tab made, and whose login nobody has seen yet
    public void In_a_shared_jar_the_answer_must_show_what_the_old_session_held(string list, string accused)
    {
        var judgement = Idle().Ok("1.1", Main, 5, 6, "0.2", 7).Ok("1.2", Main, 12 * Second, 13 * Second, list, 7).Judge();
        var accepted = judgement.Accusations.Where(accusation => accusation.Class == AnswerClass.AcceptedAfterEnd);
        Assert.Equal(accused, string.Join(", ", accepted.Select(accusation => $"{accusation.Class} {accusation.Operation}")));
    }

    [Fact]
    public void A_request_in_doubt_may_have_used_it() =>
        Assert.Equal("", new Story(idleTimeoutUs: 10 * Second, serverTimeoutUs: 3 * Second).LoggedIn()
            .InDoubt("0.3", Main, 5 * Second, 6 * Second).Ok("0.4", Main, 21 * Second, 22 * Second, "0.2", 7).Accused());

    [Theory]
    [InlineData(5, "")] // a node that wakes serves what had waited for it
    [InlineData(1, "AcceptedAfterEnd 0.4")]
    public void A_node_that_was_stopped_may_have_used_it_late(int healedSeconds, string accused) =>
        Assert.Equal(accused, Idle().Event(new FaultEvent(5, "pause", "n1", Healed: false))
            .Event(new FaultEvent(healedSeconds * Second, "pause", "n1", Healed: true))
            .Ok("0.3", Main, 2 * Second, 3 * Second, "0.2", 7).Ok("0.4", Main, 15 * Second, 16 * Second, "0.2", 7).Accused());

    [Fact]
    public void A_mode_that_cannot_revoke_must_still_let_sessions_expire() =>
        Assert.Equal(Verdict.Invalid, new Story(Some.StrictClaims with { Revocable = false }, idleTimeoutUs: 10 * Second).LoggedIn()
            .Ok("0.3", Main, 12 * Second, 13 * Second, "0.2", 7).Judge().Verdict);

    private static Story Idle() => new Story(idleTimeoutUs: 10 * Second).LoggedIn();
}
