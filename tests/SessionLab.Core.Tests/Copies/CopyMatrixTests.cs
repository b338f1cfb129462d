using SessionLab.Core.Records;

namespace SessionLab.Core.Tests.Copies;

public sealed class CopyMatrixTests
{
    [Fact]
    public void One_node_made_the_save_and_the_others_hold_its_copy() =>
        Assert.Equal("Pcc", Of(["a1*", "a1", "a1"]));

    [Fact]
    public void A_newer_version_in_the_same_round_proves_nothing() =>
        Assert.Equal("Pcc Pcc", Of(["a1*", "a1", "a1"], ["a2*", "a1", "a2"]));

    [Fact]
    public void A_version_older_than_one_of_the_round_before_is_stale() =>
        Assert.Equal("Pcc PSc Pcc", Of(["a2*", "a1", "a2"], ["a2*", "a1", "a2"], ["a2*", "a2", "a2"]));

    [Fact]
    public void A_copy_that_never_came_is_missing_from_the_round_after() =>
        Assert.Equal("Pc. PcM PcM", Of(["a1*", "a1", ""], ["a1*", "a1", ""], ["a1*", "a1", ""]));

    [Fact]
    public void A_session_that_disappears_everywhere_has_ended() =>
        Assert.Equal("Pcc ...", Of(["a1*", "a1", "a1"], ["", "", ""]));

    [Fact]
    public void A_session_that_ends_between_two_answers_of_a_round_is_missing_nowhere() =>
        Assert.Equal("Pcc P.. ...", Of(["a1*", "a1", "a1"], ["a1*", "", ""], ["", "", ""]));

    [Fact]
    public void A_node_that_lets_go_of_an_ended_session_first_misses_nothing() =>
        Assert.Equal("Pcc Pc. Pc. ...", Of(["a1*", "a1", "a1"], ["a1*", "a1", ""], ["a1*", "a1", ""], ["", "", ""]));

    [Fact]
    public void A_node_that_lets_go_of_a_session_that_lives_on_misses_it() =>
        Assert.Equal("Pcc Pc. PcM", Of(["a1*", "a1", "a1"], ["a2*", "a2", ""], ["a3*", "a3", ""]));

    [Fact]
    public void A_session_that_came_and_went_between_two_rounds_is_missing_nowhere() =>
        Assert.Equal("P.. P.. ...", Of(["a1*", "", ""], ["a1*", "", ""], ["", "", ""]));

    [Fact]
    public void A_node_without_an_answer_is_silent_and_what_it_held_still_counts() =>
        Assert.Equal("Pcc ?cc ?Sc", Of(["a2*", "a1", "a2"], [null, "a2", "a2"], [null, "a1", "a2"]));

    [Fact]
    public void What_only_a_silent_node_held_is_missing_nowhere() =>
        Assert.Equal("P. ?. ?.", Of(["a1*", ""], [null, ""], [null, ""]));

    [Fact]
    public void A_node_that_was_started_again_misses_what_it_has_not_been_given_yet() =>
        Assert.Equal("Pc PM Pc", SomeCopies.Of(
            'a', everyNode: true,
            SomeCopies.Sample(1, 0, "a1*"), SomeCopies.Sample(1, 1, "a1"),
            SomeCopies.Sample(2, 0, "a1*"), SomeCopies.Sample(2, 1, "", incarnation: 2),
            SomeCopies.Sample(3, 0, "a1*"), SomeCopies.Sample(3, 1, "a1", incarnation: 2)));

    [Fact]
    public void Where_not_every_node_gets_a_copy_none_is_missing() =>
        Assert.Equal("Pc. Pc. PS.", SomeCopies.Of('a', everyNode: false, SomeCopies.Rounds(["a1*", "a1", ""], ["a2*", "a2", ""], ["a2*", "a1", ""])));

    [Fact]
    public void An_old_state_that_overwrites_a_newer_one_on_one_node_is_stale() =>
        Assert.Equal("Pcc PSc", Of(["a3*", "a3", "a3"], ["a3*", "a2", "a3"]));

    [Fact]
    public void Exactly_the_session_whose_copy_was_dropped_is_stale()
    {
        var events = SomeCopies.Rounds(["a2* b1*", "a1 b1", "a2 b1"], ["a2* b1*", "a1 b1", "a2 b1"]).ToList();
        Assert.Equal("Pcc PSc", SomeCopies.Of('a', everyNode: true, events));
        Assert.Equal("Pcc Pcc", SomeCopies.Of('b', everyNode: true, events));
    }

    [Fact]
    public void Without_samples_there_is_no_round() => Assert.Equal("", SomeCopies.Of('a', everyNode: true, new MachineSample(0, 0.5)));

    private static string Of(params IEnumerable<string?[]> rounds) => SomeCopies.Of('a', everyNode: true, SomeCopies.Rounds(rounds));
}
