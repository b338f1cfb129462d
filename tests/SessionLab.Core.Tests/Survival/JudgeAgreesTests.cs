using SessionLab.Core.Judging;
using SessionLab.Core.Records;
using SessionLab.Core.Survival;
using SessionLab.Core.Tests.Checkers;

using static SessionLab.Core.Records.OperationKind;
using static SessionLab.Core.Records.SessionState;

namespace SessionLab.Core.Tests.Survival;

/// <summary>The judge permits a wrong answer in a situation exactly where the matrix says that the claims come to it.</summary>
public sealed class JudgeAgreesTests
{
    private static readonly Dictionary<string, (Cell Wrong, Func<Story, Story> Tell)> _wrong = new()
    {
        ["other_node"] = (Cell.Lost, story => story.Ok("0.3", Main, 20, 21, "", state: Created, node: 1)),
        ["node_restarted"] = (Cell.Lost, story => Restart(story, "n1")
            .Ok("0.3", Main, 20, 21, "", state: Created, node: 0, incarnation: 2)),
        ["node_killed"] = (Cell.Lost, story => story.Event(new FaultEvent(5, "kill-node", "n1", false))
            .Ok("0.3", Main, 20, 21, "", state: Created, node: 1)),
        ["all_restarted"] = (Cell.Lost, story => Restart(story, "n1", "n2", "n3")
            .Ok("0.3", Main, 20, 21, "", state: Created, node: 0, incarnation: 2)),
        ["two_tabs"] = (Cell.Overwritten, story => story.Ok("0.3", AddItem, 5, 8, "0.2 0.3", 7).Ok("1.1", AddItem, 6, 9, "0.2 1.1", 7)
            .Ok("0.4", Main, 20, 21, "0.2 1.1", 7)),
        ["node_paused"] = (Cell.Lost, story => story.Event(new FaultEvent(5, "pause-node", "n1", false))
            .Ok("0.3", AddItem, 20, 21, "", state: Created, node: 1, status: 401)),
        ["store_restarted"] = (Cell.Lost, story => Restart(story, "store").Ok("0.3", Main, 20, 21, "", state: Created)),
        ["logged_out"] = (Cell.AcceptedAfterEnd, story => story.Ok("0.3", Logout, 5, 6, "0.2 0.3", 7, Ended).Ok("0.4", Replay, 20, 21, "0.2", 7)),
    };

    public static TheoryData<string> Keys => [.. _wrong.Keys];

    [Theory]
    [MemberData(nameof(Keys))]
    public void What_the_claims_come_to_is_permitted(string key) =>
        Assert.All(AllClaims.List().Where(claims => Comes(key, claims)), claims => Assert.Equal(Verdict.Valid, Tell(key, claims).Judge().Verdict));

    [Theory]
    [MemberData(nameof(Keys))]
    public void What_the_claims_exclude_is_forbidden(string key) =>
        Assert.All(AllClaims.Sensible().Where(claims => !Comes(key, claims)), claims => Assert.Equal(Verdict.Invalid, Tell(key, claims).Judge().Verdict));

    [Theory]
    [MemberData(nameof(Keys))]
    public void The_wrong_answer_is_read_as_its_cell(string key)
    {
        var classes = new List<(Operation, AnswerClass)>();
        Tell(key, Some.StrictClaims).Judge(classified: (operation, answerClass) => classes.Add((operation, answerClass)));
        Assert.Equal(_wrong[key].Wrong, SeenCell.Of(classes));
    }

    private static bool Comes(string key, Claims claims) => SurvivalMatrix.Named(key).Expect(claims) == _wrong[key].Wrong;

    private static Story Tell(string key, Claims claims) =>
        _wrong[key].Tell(new Story(claims, affinity: claims.Reach == Reach.OwnNode ? "Cookie" : null).LoggedIn());

    private static Story Restart(Story story, params string[] targets)
    {
        foreach (var healed in (bool[])[false, true])
            foreach (var target in targets)
                story.Event(new FaultEvent(healed ? 10 : 5, "restart", target, healed));
        return story;
    }
}
