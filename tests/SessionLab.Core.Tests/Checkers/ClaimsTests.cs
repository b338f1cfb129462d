using SessionLab.Core.Judging;
using SessionLab.Core.Records;

using static SessionLab.Core.Records.OperationKind;
using static SessionLab.Core.Records.SessionState;

namespace SessionLab.Core.Tests.Checkers;

public sealed class ClaimsTests
{
    private static readonly Claims _local = Some.StrictClaims with { Reach = Reach.OneNode, NodeDeath = false };
    private static readonly Claims _sticky = _local with { Reach = Reach.OwnNode };

    [Theory]
    [InlineData(1, 1, Verdict.Valid)] // another node, as such a mode must expect
    [InlineData(0, 2, Verdict.Valid)] // the same node, started again
    [InlineData(0, 1, Verdict.Invalid)] // the very node that held it
    public void A_mode_bound_to_its_node_may_lose_elsewhere(int node, int incarnation, Verdict verdict) =>
        Assert.Equal(verdict, new Story(_local).LoggedIn()
            .Ok("0.3", Main, 5, 6, "", state: Created, node: node, incarnation: incarnation).Judge().Verdict);

    [Theory]
    [InlineData("", Verdict.Invalid)]
    [InlineData("n1", Verdict.Valid)]
    [InlineData("n2", Verdict.Invalid)]
    [InlineData("balancer-n1", Verdict.Valid)] // the balancer cannot tell that from a death
    [InlineData("balancer-n2", Verdict.Invalid)]
    [InlineData("n1-store", Verdict.Invalid)]
    public void With_affinity_a_session_may_be_lost_only_with_its_node(string broken, Verdict verdict)
    {
        var story = new Story(_sticky, affinity: "Cookie").LoggedIn();
        if (broken.Length > 0)
            story.Event(new FaultEvent(5, "some-fault", broken, false));
        Assert.Equal(verdict, story.Ok("0.3", Main, 6, 7, "", state: Created, node: 1).Judge().Verdict);
    }

    [Theory]
    [InlineData("n1", 5, 6, Verdict.Valid)]
    [InlineData("n1", 5, null, Verdict.Valid)]
    [InlineData("n1", 1, 2, Verdict.Invalid)] // back before the home answered for the last time
    [InlineData("n1", 8, 9, Verdict.Invalid)] // after the client had been moved
    [InlineData("n2", 5, 6, Verdict.Invalid)] // another than its home
    public void With_affinity_a_session_may_be_lost_when_the_balancer_leaves_its_node_out(string node, int from, int? to, Verdict verdict)
    {
        var story = new Story(_sticky, affinity: "Cookie").LoggedIn().Ok("0.3", Main, 6, 7, "", state: Created, node: 1)
            .Event(new RotationChange(0, node, true)).Event(new RotationChange(from, node, false));
        if (to is { } back)
            story.Event(new RotationChange(back, node, true));
        var judgement = story.Judge();
        Assert.Equal(verdict, judgement.Verdict);
        Assert.Equal(verdict == Verdict.Valid, Assert.Single(judgement.Accusations).Permitted);
    }

    [Fact]
    public void A_home_that_was_left_out_excuses_no_loss_on_that_very_node() =>
        Assert.Equal(Verdict.Invalid, new Story(_sticky, affinity: "Cookie").LoggedIn().Ok("0.3", Main, 6, 7, "", state: Created)
            .Event(new RotationChange(5, "n1", false)).Judge().Verdict);

    [Theory]
    [InlineData("n1-memory", Verdict.Valid)]
    [InlineData("n2-memory", Verdict.Invalid)]
    [InlineData("n1-clock", Verdict.Invalid)]
    public void A_session_may_be_evicted_where_it_was_and_nowhere_else(string broken, Verdict verdict) =>
        Assert.Equal(verdict, new Story(_sticky, affinity: "Cookie").LoggedIn()
            .Event(new FaultEvent(5, "full-memory", broken, false)).Ok("0.3", Main, 6, 7, "", state: Created).Judge().Verdict);

    [Theory]
    [InlineData("n1-key", Verdict.Valid)] // who issued the token
    [InlineData("n2-key", Verdict.Valid)] // who refused it
    [InlineData("n3-key", Verdict.Invalid)]
    public void A_token_may_be_refused_where_a_key_differs(string broken, Verdict verdict) =>
        Assert.Equal(verdict, new Story(Some.StrictClaims).LoggedIn()
            .Event(new FaultEvent(5, "wrong-key", broken, false)).Ok("0.3", Main, 6, 7, "", state: Created, node: 1).Judge().Verdict);

    [Theory]
    [InlineData("restart-store", "store", Verdict.Valid)]
    [InlineData("cut-store", "nodes-store", Verdict.Invalid)]
    [InlineData(FaultEvent.ProcessStopped, "store", Verdict.Invalid)]
    public void A_store_in_memory_may_forget_when_it_is_restarted_and_not_when_nobody_reaches_it(string fault, string target, Verdict verdict) =>
        Assert.Equal(verdict, new Story(Some.StrictClaims with { StoreRestart = false }).LoggedIn()
            .Event(new FaultEvent(5, fault, target, false)).Ok("0.3", Main, 6, 7, "", state: Created).Judge().Verdict);

    [Theory]
    [InlineData(ParallelSaves.LastWins, Verdict.Valid)]
    [InlineData(ParallelSaves.Refused, Verdict.Invalid)]
    public void Overlapping_writes_may_be_overwritten_only_where_the_last_save_wins(ParallelSaves parallel, Verdict verdict) =>
        Assert.Equal(verdict, new Story(Some.StrictClaims with { Parallel = parallel }).LoggedIn()
            .Ok("0.3", AddItem, 5, 8, "0.2 0.3", 7).Ok("1.1", AddItem, 6, 9, "0.2 1.1", 7)
            .Ok("0.4", Main, 10, 11, "0.2 1.1", 7).Judge().Verdict);

    [Theory]
    [InlineData("pause-node", 8, 60, 62, Verdict.Valid)] // held up from the start, and saved after it was healed
    [InlineData("pause-node", 11, 60, 62, Verdict.Valid)] // held up before its timeout in the server had passed
    [InlineData("cut-link", 8, 60, 62, Verdict.Valid)]
    [InlineData("pause-node", 16, 60, 62, Verdict.Invalid)] // over before anything held it up
    [InlineData("pause-node", 8, 30, 62, Verdict.Invalid)] // healed too long before the write that is gone
    [InlineData("kill-node", 8, 60, 62, Verdict.Invalid)] // who is dead never goes on
    public void What_was_given_up_may_overwrite_when_it_was_held_up(string fault, int from, int healed, int seen, Verdict verdict)
    {
        var story = new Story(Some.StrictClaims with { Parallel = ParallelSaves.LastWins }, serverTimeoutUs: 5).LoggedIn()
            .Event(new FaultEvent(from, fault, "n2", false)).InDoubt("0.3", Main, 7, 10);
        if (healed < 50)
            story.Event(new FaultEvent(healed, fault, "n2", true));
        story.Ok("0.4", AddItem, 50, 55, "0.2 0.4", 7);
        if (healed > 50)
            story.Event(new FaultEvent(healed, fault, "n2", true));
        Assert.Equal(verdict, story.Ok("0.5", Main, seen, seen + 1, "0.2", 7).Ok("0.6", Main, 80, 81, "0.2", 7).Judge().Verdict);
    }

    [Theory]
    [InlineData("pause-node", Verdict.Valid)]
    [InlineData("kill-node", Verdict.Invalid)]
    public void A_logout_that_was_held_up_may_end_the_session_when_it_goes_on(string fault, Verdict verdict) =>
        Assert.Equal(verdict, new Story(Some.StrictClaims, serverTimeoutUs: 5).LoggedIn()
            .Event(new FaultEvent(6, fault, "n2", false)).InDoubt("0.3", Logout, 7, 10)
            .Ok("0.4", Main, 50, 51, "0.2", 7).Event(new FaultEvent(60, fault, "n2", true))
            .Ok("0.5", Main, 62, 63, "", state: Created).Judge().Verdict);

    [Fact]
    public void A_token_that_cannot_be_revoked_may_work_after_the_logout() =>
        Assert.Equal(Verdict.Valid, new Story(Some.StrictClaims with { Revocable = false }).LoggedIn()
            .Ok("0.3", Logout, 5, 6, "0.2 0.3", 7, Ended).Ok("0.4", Replay, 7, 8, "0.2", 7).Judge().Verdict);

    [Fact]
    public void A_follow_up_on_another_node_is_counted()
    {
        var tally = new Story().LoggedIn().Ok("0.3", Main, 5, 6, "0.2", 7, node: 1)
            .Ok("0.4", Main, 7, 8, "0.2", 7, node: 1).Judge().Tallies[Phase.Measured];
        Assert.Equal((3, 1), (tally.FollowUps, tally.OffNode));
    }
}
