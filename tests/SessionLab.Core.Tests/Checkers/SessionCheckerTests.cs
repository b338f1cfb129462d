using SessionLab.Core.Judging;
using SessionLab.Core.Records;

using static SessionLab.Core.Records.OperationKind;
using static SessionLab.Core.Records.SessionState;

namespace SessionLab.Core.Tests.Checkers;

public sealed class SessionCheckerTests
{
    [Fact]
    public void A_login_is_lost_when_the_next_answer_made_a_new_session()
    {
        var judgement = new Story().LoggedIn().Ok("0.3", Profile, 5, 6, "", state: Created, status: 401)
            .Ok("0.4", Login, 7, 8, "0.4", 7, reactionTo: "0.3").Judge();
        var tally = judgement.Tallies[Phase.Measured];
        Assert.Equal((2, 1, 1, 1), (tally.Sessions, tally.LostSessions, tally.ForcedRelogins, tally[AnswerClass.SessionLost]));
    }

    [Fact]
    public void A_loss_forces_one_login_however_often_the_client_logs_in_again()
    {
        var tally = new Story().LoggedIn().Ok("0.3", Profile, 5, 6, "", state: Created, status: 401)
            .Ok("0.4", Login, 7, 8, "0.4", 7, reactionTo: "0.3").Ok("0.5", Login, 9, 10, "0.4 0.5", 7, reactionTo: "0.4")
            .Judge().Tallies[Phase.Measured];
        Assert.Equal((1, 1), (tally[AnswerClass.SessionLost], tally.ForcedRelogins));
    }

    [Theory]
    [InlineData(Main, 1)] // decided after the login it forced
    [InlineData(Logout, 0)] // the other tab's logout excuses the answer, and no loss forced the login
    public void A_login_is_forced_only_by_an_answer_that_is_classed_as_a_loss(OperationKind other, int forced)
    {
        var tally = new Story().LoggedIn().Ok("1.1", Main, 5, 6, "0.2", 7).Ok("0.3", Main, 8, 10, "", state: Created)
            .Ok("0.4", Login, 11, 12, "0.4", 7, reactionTo: "0.3")
            .Ok("1.2", other, 7, 13, "0.2 1.2", 7, other == Logout ? Ended : Found).Judge().Tallies[Phase.Measured];
        Assert.Equal((forced, forced), (tally[AnswerClass.SessionLost], tally.ForcedRelogins));
    }

    [Fact]
    public void A_session_found_without_its_login_is_lost() =>
        Assert.Equal("SessionLost 0.3", new Story().LoggedIn().Ok("0.3", Main, 5, 6, "").Accused());

    [Fact]
    public void An_anonymous_session_is_lost_when_a_presented_cookie_gets_a_new_one() => Assert.Equal("SessionLost 0.2", new Story()
        .Ok("0.1", Landing, 1, 2, "", state: Created, presented: false).Ok("0.2", Login, 3, 4, "0.2", 7, Created).Accused());

    [Fact]
    public void An_error_is_no_loss() => Assert.Equal("", new Story().LoggedIn()
        .Not("0.3", Main, 5, 6, Outcome.InDoubt, Trouble.ServerError).Accused());

    [Fact]
    public void Nothing_is_lost_after_an_in_doubt_logout() => Assert.Equal("", new Story().LoggedIn()
        .InDoubt("0.3", Logout, 5, 6).Ok("0.4", Main, 7, 8, "", state: Created).Accused());

    [Fact]
    public void Nothing_is_lost_after_an_in_doubt_login() => Assert.Equal("", new Story()
        .Ok("0.1", Landing, 1, 2, "", state: Created).InDoubt("0.2", Login, 3, 4).Ok("0.3", Main, 5, 6, "", state: Created).Accused());

    [Fact]
    public void An_answer_that_settles_the_doubt_makes_a_later_loss_a_loss() => Assert.Equal("SessionLost 0.5", new Story().LoggedIn()
        .InDoubt("0.3", Logout, 5, 6).Ok("0.4", Main, 7, 8, "0.2", 7).Ok("0.5", Main, 9, 10, "", state: Created).Accused());

    [Fact]
    public void An_answer_that_crossed_another_tabs_logout_is_no_loss() => Assert.Equal("", new Story().LoggedIn()
        .Ok("1.1", Main, 5, 6, "0.2", 7).Ok("1.2", Main, 8, 10, "", state: Created)
        .Ok("0.3", Logout, 7, 11, "0.2 0.3", 7, Ended).Accused());

    [Fact]
    public void A_loss_seen_beside_another_tabs_read_is_a_loss() => Assert.Equal("SessionLost 1.2", new Story().LoggedIn()
        .Ok("1.1", Main, 5, 6, "0.2", 7).Ok("1.2", Main, 8, 10, "", state: Created).Ok("0.3", Main, 7, 11, "0.2", 7).Accused());

    [Fact]
    public void Anothers_write_is_foreign() => Assert.Equal("ForeignData 0.3", new Story()
        .Ok("9.1", Increment, 1, 2, "9.1", state: Created).LoggedIn().Ok("0.3", Main, 5, 6, "0.2 9.1", 7).Accused());

    [Fact]
    public void Anothers_write_is_foreign_even_when_its_client_is_seen_later() => Assert.Equal("ForeignData 0.3", new Story()
        .LoggedIn().Ok("0.3", Main, 5, 6, "0.2 9.1", 7).Ok("9.1", Increment, 1, 7, "9.1", state: Created).Accused());

    [Fact]
    public void Another_user_is_foreign() =>
        Assert.Equal("ForeignData 0.3", new Story().LoggedIn().Ok("0.3", Main, 5, 6, "0.2", 8).Accused());

    [Fact]
    public void Old_cookies_that_work_after_the_logout_are_accused() => Assert.Equal("AcceptedAfterEnd 0.4", new Story().LoggedIn()
        .Ok("0.3", Logout, 5, 6, "0.2 0.3", 7, Ended).Ok("0.4", Replay, 7, 8, "0.2", 7).Accused());

    [Fact]
    public void Old_cookies_that_find_nobody_are_right() => Assert.Equal("", new Story().LoggedIn()
        .Ok("0.3", Logout, 5, 6, "0.2 0.3", 7, Ended).Ok("0.4", Replay, 7, 8, "", state: Created).Accused());

    [Fact]
    public void An_ended_session_that_goes_on_is_accused() => Assert.Equal("AcceptedAfterEnd 0.4", new Story().LoggedIn()
        .Ok("0.3", Logout, 5, 6, "0.2 0.3", 7, Ended).Ok("0.4", Main, 7, 8, "0.2", 7).Accused());
}
