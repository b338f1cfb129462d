using SessionLab.Core.Judging;
using SessionLab.Core.Records;

using static SessionLab.Core.Records.OperationKind;

namespace SessionLab.Core.Tests.Checkers;

public sealed class ListCheckerTests
{
    [Fact]
    public void A_write_that_shows_again_was_read_stale() => Assert.Equal("StaleRead 0.4", new Story().LoggedIn()
        .Ok("0.3", AddItem, 5, 6, "0.2 0.3", 7).Ok("0.4", Main, 7, 8, "0.2", 7).Ok("0.5", Main, 9, 10, "0.2 0.3", 7).Accused());

    [Fact]
    public void Every_stale_answer_is_accused() => Assert.Equal("StaleRead 0.4, StaleRead 0.5", new Story().LoggedIn()
        .Ok("0.3", AddItem, 5, 6, "0.2 0.3", 7).Ok("0.4", Main, 7, 8, "0.2", 7).Ok("0.5", Main, 9, 10, "0.2", 7)
        .Ok("0.6", Main, 11, 12, "0.2 0.3", 7).Accused());

    [Fact]
    public void A_write_that_the_list_goes_on_without_is_lost_and_accused_once() =>
        Assert.Equal("LostUpdate 0.4", new Story().LoggedIn()
            .Ok("0.3", AddItem, 5, 6, "0.2 0.3", 7).Ok("0.4", Main, 7, 8, "0.2", 7).Ok("0.5", AddItem, 9, 10, "0.2 0.5", 7)
            .Ok("0.6", Main, 11, 12, "0.2 0.5", 7).Accused());

    [Fact]
    public void A_write_missing_to_the_end_is_lost() => Assert.Equal("LostUpdate 0.4", new Story().LoggedIn()
        .Ok("0.3", AddItem, 5, 6, "0.2 0.3", 7).Ok("0.4", Main, 7, 8, "0.2", 7).Accused());

    [Fact]
    public void A_write_missing_at_the_logout_is_lost() => Assert.Equal("LostUpdate 0.4", new Story().LoggedIn()
        .Ok("0.3", AddItem, 5, 6, "0.2 0.3", 7)
        .Ok("0.4", Logout, 7, 8, "0.2 0.4", 7, SessionState.Ended).Accused());

    [Fact]
    public void An_acknowledged_write_that_its_own_answer_lacks_is_lost() =>
        Assert.Equal("LostUpdate 0.3", new Story().LoggedIn().Ok("0.3", AddItem, 5, 6, "0.2", 7).Accused());

    [Fact]
    public void A_write_denied_for_want_of_a_login_need_not_show() => Assert.Equal("", new Story()
        .Ok("0.1", Landing, 1, 2, "", state: SessionState.Created).Ok("0.2", AddItem, 3, 4, "", status: 401).Accused());

    [Fact]
    public void An_in_doubt_write_may_never_show() => Assert.Equal("", new Story().LoggedIn()
        .InDoubt("0.3", AddItem, 5, 6).Ok("0.4", Main, 7, 8, "0.2", 7).Accused());

    [Fact]
    public void An_in_doubt_write_may_show_late() => Assert.Equal("", new Story().LoggedIn()
        .InDoubt("0.3", AddItem, 5, 6).Ok("0.4", AddItem, 7, 8, "0.2 0.4", 7).Ok("0.5", Main, 9, 10, "0.2 0.4 0.3", 7).Accused());

    [Fact]
    public void An_in_doubt_write_that_showed_must_stay() => Assert.Equal("LostUpdate 0.5", new Story().LoggedIn()
        .InDoubt("0.3", AddItem, 5, 6).Ok("0.4", Main, 7, 8, "0.2 0.3", 7).Ok("0.5", Main, 9, 10, "0.2", 7).Accused());

    [Fact]
    public void Overlapping_answers_are_never_compared() => Assert.Equal("", new Story().LoggedIn()
        .Ok("1.1", AddItem, 6, 8, "0.2 1.1", 7).Ok("0.3", Main, 5, 9, "0.2", 7).Ok("0.4", Main, 10, 11, "0.2 1.1", 7).Accused());

    [Fact]
    public void A_write_shown_twice_is_a_duplicate_and_accused_once() => Assert.Equal("Duplicate 0.3", new Story().LoggedIn()
        .Ok("0.3", AddItem, 5, 6, "0.2 0.3 0.3", 7).Ok("0.4", Main, 7, 8, "0.2 0.3 0.3", 7).Accused());

    [Fact]
    public void A_refused_write_that_shows_is_a_duplicate() => Assert.Equal("Duplicate 0.4", new Story().LoggedIn()
        .Not("0.3", AddItem, 5, 6, Outcome.Fail, Trouble.NotApplied).Ok("0.4", Main, 7, 8, "0.2 0.3", 7).Accused());

    [Fact]
    public void A_write_before_one_acknowledged_when_it_began_is_out_of_order() =>
        Assert.Equal("Reordered 0.4", new Story().LoggedIn().Ok("0.3", AddItem, 5, 6, "0.2 0.3", 7)
            .Ok("0.4", AddItem, 7, 8, "0.2 0.4 0.3", 7).Ok("0.5", Main, 9, 10, "0.2 0.4 0.3", 7).Accused());

    [Fact]
    public void Overlapping_writes_show_in_any_order() => Assert.Equal("", new Story().LoggedIn()
        .Ok("0.3", AddItem, 5, 8, "0.2 1.1 0.3", 7).Ok("1.1", AddItem, 6, 9, "0.2 1.1", 7).Accused());

    [Fact]
    public void Sixty_four_writes_unseen_are_a_gap_and_nobody_is_accused()
    {
        var tail = string.Join(' ', Enumerable.Range(1, 64).Select(i => $"1.{i}"));
        var judgement = new Story().LoggedIn().Ok("1.65", Main, 5, 6, tail, 7, count: 90).Judge();
        Assert.Equal((Verdict.Unknown, 0), (judgement.Verdict, judgement.Accusations.Count));
    }
}
