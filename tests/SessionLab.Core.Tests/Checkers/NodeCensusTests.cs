using SessionLab.Core.Judging.Deaths;
using SessionLab.Core.Predictions;
using SessionLab.Core.Records;

using static SessionLab.Core.Records.OperationKind;
using static SessionLab.Core.Records.SessionState;

namespace SessionLab.Core.Tests.Checkers;

/// <summary>Who was at home on a node when it died, and what became of them.</summary>
public sealed class NodeCensusTests
{
    private const long Death = 10;

    [Fact]
    public void At_home_is_who_was_logged_in_and_answered_there_last()
    {
        var story = In(new Story(), 5, node: 0);
        story = In(story, 6, node: 1);
        story = In(story, 7, node: 1).Ok("7.3", Main, 6, 7, "7.2", 7, node: 0);
        story = In(story, 8, node: 0).Ok("8.3", Logout, 6, 7, "8.2 8.3", 8, Ended);
        Assert.Equal([new DeadNode("n1", Death, Homed: 2, Unclear: 0, Lost: 0, Found: 0)], Dies(story).Judge().DeadNodes);
    }

    [Fact]
    public void Their_next_answer_tells_whether_they_were_lost()
    {
        var story = Dies(In(In(In(new Story(), 5, node: 0), 6, node: 0), 7, node: 1))
            .Ok("5.3", Main, 20, 21, "", state: Created, node: 1)
            .Ok("6.3", Main, 20, 21, "6.2", 6, node: 2)
            .Ok("7.3", Main, 20, 21, "", state: Created, node: 2)
            .Ok("5.4", Main, 30, 31, "", state: Created, node: 2);
        Assert.Equal([new DeadNode("n1", Death, Homed: 2, Unclear: 0, Lost: 1, Found: 1)], story.Judge().DeadNodes);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(10)]
    public void Who_had_a_request_under_way_proves_nothing(long sent)
    {
        var story = Dies(In(new Story(), 5, node: 0)).InDoubt("5.3", Main, sent, 12).Ok("5.4", Main, 20, 21, "", state: Created, node: 1);
        Assert.Equal([new DeadNode("n1", Death, Homed: 1, Unclear: 1, Lost: 0, Found: 0)], story.Judge().DeadNodes);
    }

    [Fact]
    public void Who_may_have_logged_out_since_proves_nothing()
    {
        var story = Dies(In(new Story(), 5, node: 0)).InDoubt("5.3", Logout, 11, 12).Ok("5.4", Main, 20, 21, "", state: Created, node: 1);
        Assert.Equal([new DeadNode("n1", Death, Homed: 1, Unclear: 1, Lost: 0, Found: 0)], story.Judge().DeadNodes);
    }

    [Fact]
    public void A_node_that_ends_in_peace_still_serves_those_whom_it_then_takes_along()
    {
        var story = In(new Story(), 5, node: 0).Event(new FaultEvent(Death, "stop-node", "n1", false))
            .Ok("5.3", Main, 12, 13, "5.2", 5, node: 0)
            .Event(new FaultEvent(20, "stop-node", "n1", false) { Done = true })
            .Ok("5.4", Main, 30, 31, "", state: Created, node: 1);
        Assert.Equal([new DeadNode("n1", Death, Homed: 1, Unclear: 0, Lost: 1, Found: 0)], story.Judge().DeadNodes);
    }

    [Fact]
    public void Who_logs_out_on_a_node_that_ends_proves_nothing()
    {
        var story = In(new Story(), 5, node: 0).Event(new FaultEvent(Death, "stop-node", "n1", false)).Ok("5.3", Logout, 12, 13, "5.2 5.3", 5, Ended);
        Assert.Equal([new DeadNode("n1", Death, Homed: 1, Unclear: 1, Lost: 0, Found: 0)], story.Judge().DeadNodes);
    }

    [Theory]
    [InlineData("pause-node")]
    [InlineData("cut-link")]
    public void A_node_that_only_stands_still_has_not_died(string fault) =>
        Assert.Empty(In(new Story(), 5, node: 0).Event(new FaultEvent(Death, fault, "n1", false)).Judge().DeadNodes);

    [Theory]
    [InlineData(Reach.OwnNode, false, 1.0)]
    [InlineData(Reach.OneNode, false, 1.0)]
    [InlineData(Reach.AnyNode, true, 0.0)]
    public void Theory_says_before_the_run_what_becomes_of_them(Reach reach, bool survives, double share)
    {
        var claims = Some.StrictClaims with { Reach = reach, NodeDeath = survives };
        var cluster = new ClusterHeader(["n1", "n2", "n3"], "random", null, null, 0, 0);
        var facts = new PlanFacts(60, InStep: false, Faults: true);
        Assert.DoesNotContain(Theory.Predict(facts, claims, cluster), prediction => prediction.Metric == Theory.DeadNodeLostShare);
        Assert.Equal(
            share, Theory.Predict(facts with { NodesDie = true }, claims, cluster).Single(prediction => prediction.Metric == Theory.DeadNodeLostShare).Expected);
    }

    private static Story Dies(Story story) => story.Event(new FaultEvent(Death, "kill-node", "n1", false))
        .Event(new FaultEvent(Death + 1, "kill-node", "n1", false) { Done = true });

    private static Story In(Story story, int client, int node) => story
        .Ok($"{client}.1", Landing, 1, 2, "", state: Created, presented: false, node: node)
        .Ok($"{client}.2", Login, 3, 4, $"{client}.2", client, node: node);
}
