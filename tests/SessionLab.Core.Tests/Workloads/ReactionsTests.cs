using SessionLab.Core.Records;
using SessionLab.Core.Scenarios;
using SessionLab.Core.Workloads;
using static SessionLab.Core.Records.OperationKind;

namespace SessionLab.Core.Tests.Workloads;

public sealed class ReactionsTests
{
    private const int Nobody = -1;

    [Theory]
    [InlineData(Main)]
    [InlineData(Profile)]
    [InlineData(AddItem)]
    [InlineData(Increment)]
    public void Who_finds_himself_logged_out_logs_in_again(OperationKind kind) =>
        Assert.Equal(Login, Reactions.After(Answered(kind, Nobody), believesLoggedIn: true, 0));

    [Theory]
    [InlineData(Landing, "the plan logs in next anyway")]
    [InlineData(Logout, "leaving was the wish")]
    [InlineData(Replay, "a thief does not log in")]
    public void Nobody_logs_in_again_where_no_person_would(OperationKind kind, string why) =>
        Assert.True(Reactions.After(Answered(kind, Nobody), believesLoggedIn: true, 0) is null, why);

    [Fact]
    public void Who_was_not_logged_in_has_lost_nothing() => Assert.Null(Reactions.After(Answered(Main, Nobody), believesLoggedIn: false, 0));

    [Fact]
    public void A_right_answer_needs_no_reaction() => Assert.Null(Reactions.After(Answered(Main, 12), believesLoggedIn: true, 0));

    [Fact]
    public void A_refused_write_is_repeated_five_times() =>
        Assert.Equal([AddItem, AddItem, AddItem, AddItem, AddItem, null], Row(Refused(AddItem), 6));

    [Fact]
    public void A_login_that_is_refused_is_repeated_as_often() =>
        Assert.Equal([Login, Login, Login, Login, Login, null], Row(Refused(Login), 6));

    [Fact]
    public void A_login_in_doubt_is_tried_again_three_times() =>
        Assert.Equal([Login, Login, Login, null], Row(Troubled(Login, Outcome.InDoubt, Trouble.Timeout), 4));

    [Fact]
    public void A_login_answered_without_a_user_is_tried_again() =>
        Assert.Equal(Login, Reactions.After(Answered(Login, Nobody), believesLoggedIn: false, 0));

    [Fact]
    public void A_login_that_worked_is_not_tried_again() => Assert.Null(Reactions.After(Answered(Login, 12), believesLoggedIn: false, 0));

    [Theory]
    [InlineData(AddItem)]
    [InlineData(Login)]
    public void What_does_not_fit_the_cookie_is_not_repeated(OperationKind kind) =>
        Assert.Null(Reactions.After(Refused(kind) with { Status = 413 }, believesLoggedIn: true, 0));

    [Theory]
    [InlineData(Outcome.InDoubt, Trouble.Timeout)]
    [InlineData(Outcome.InDoubt, Trouble.BadGateway)]
    [InlineData(Outcome.Fail, Trouble.NoDestination)]
    public void A_write_in_doubt_or_without_a_node_is_not_repeated(Outcome outcome, Trouble trouble) =>
        Assert.Null(Reactions.After(Troubled(AddItem, outcome, trouble), believesLoggedIn: true, 0));

    [Fact]
    public void The_repeats_reach_over_an_outage_of_a_second_and_a_half()
    {
        var pauses = Pauses(Refused(AddItem), client: 1);
        Assert.All(pauses.Index(), pause => Assert.InRange(pause.Item, 50_000L << pause.Index, 75_000L << pause.Index));
        Assert.True(pauses.Sum() > 1_500_000);
    }

    [Fact]
    public void Clients_that_failed_together_come_back_apart_and_the_same_in_every_run()
    {
        Assert.NotEqual(Pauses(Refused(AddItem), client: 1), Pauses(Refused(AddItem), client: 2));
        Assert.Equal(Pauses(Refused(AddItem), client: 1), Pauses(Refused(AddItem), client: 1));
    }

    [Fact]
    public void Who_was_answered_reacts_at_once() => Assert.All(Pauses(Answered(Main, Nobody), client: 1), pause => Assert.Equal(0, pause));

    [Fact]
    public void Final_reads_have_no_reaction() =>
        Assert.Null(Reactions.After(Answered(Main, Nobody) with { Phase = Phase.Final }, believesLoggedIn: true, 0));

    private static List<long> Pauses(Operation done, int client)
    {
        var random = Plan.Draw(new Scenario { Name = "some" }).ReactionsOf(client);
        return [.. Enumerable.Range(0, Reactions.MostRepeats).Select(repeats => Reactions.PauseUs(done, repeats, random))];
    }

    private static IEnumerable<OperationKind?> Row(Operation done, int length) =>
        Enumerable.Range(0, length).Select(repeats => Reactions.After(done, believesLoggedIn: done.Kind != Login, repeats));

    private static Operation Answered(OperationKind kind, int user) =>
        Some(kind, Outcome.Ok, Trouble.None, new Answer(0, 1, SessionState.Found, 1, user, 0, []));

    private static Operation Refused(OperationKind kind) => Troubled(kind, Outcome.Fail, Trouble.NotApplied) with { Status = 409 };

    private static Operation Troubled(OperationKind kind, Outcome outcome, Trouble trouble) => Some(kind, outcome, trouble, null);

    private static Operation Some(OperationKind kind, Outcome outcome, Trouble trouble, Answer? answer) =>
        new(new OperationId(1, 1), 1, kind, Phase.Measured, null, 0, 0, 1, true, outcome, trouble, 0, answer);
}
