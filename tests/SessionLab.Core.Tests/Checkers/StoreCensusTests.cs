using SessionLab.Core.Judging.Deaths;
using SessionLab.Core.Records;

using static SessionLab.Core.Records.OperationKind;
using static SessionLab.Core.Records.SessionState;

namespace SessionLab.Core.Tests.Checkers;

/// <summary>Who was logged in when the store was restarted, and what became of them.</summary>
public sealed class StoreCensusTests
{
    private const long Begun = 10;
    private const long Done = 20;

    [Fact]
    public void Who_is_found_gone_is_lost_and_who_is_found_by_a_later_request_is_found()
    {
        var story = Restarts(In(In(new Story(), 5), 6)).Ok("5.3", Main, 21, 22, "", state: Created).Ok("6.3", Main, 21, 22, "6.2", 6);
        Assert.Equal([new StoreRestart(Begun, Kept: 2, Unclear: 0, Lost: 1, Found: 1)], story.Judge().StoreRestarts);
    }

    [Fact]
    public void An_answer_before_the_store_was_back_decides_nothing_and_may_have_saved_it_anew()
    {
        var story = Restarts(In(new Story(), 5)).Ok("5.3", Main, 15, 25, "5.2", 5).Ok("5.4", Main, 30, 31, "5.2", 5);
        Assert.Equal([new StoreRestart(Begun, Kept: 1, Unclear: 1, Lost: 0, Found: 0)], story.Judge().StoreRestarts);
    }

    [Fact]
    public void Who_was_served_before_the_store_ended_and_not_after_it_is_lost()
    {
        var story = Restarts(In(new Story(), 5)).Ok("5.3", Main, 11, 12, "5.2", 5).Ok("5.4", Main, 30, 31, "", state: Created);
        Assert.Equal([new StoreRestart(Begun, Kept: 1, Unclear: 0, Lost: 1, Found: 0)], story.Judge().StoreRestarts);
    }

    [Fact]
    public void A_refusal_meanwhile_saved_nothing()
    {
        var story = Restarts(In(new Story(), 5)).Not("5.3", Main, 12, 13, Outcome.Fail, Trouble.NotApplied).Ok("5.4", Main, 30, 31, "5.2", 5);
        Assert.Equal([new StoreRestart(Begun, Kept: 1, Unclear: 0, Lost: 0, Found: 1)], story.Judge().StoreRestarts);
    }

    [Fact]
    public void A_store_that_is_only_cut_off_was_not_restarted() =>
        Assert.Empty(In(new Story(), 5).Event(new FaultEvent(Begun, "cut-store", "store", false)).Judge().StoreRestarts);

    private static Story Restarts(Story story) => story.Event(new FaultEvent(Begun, "restart-store", "store", false))
        .Event(new FaultEvent(Done, "restart-store", "store", false) { Done = true })
        .Event(new FaultEvent(Done, "restart-store", "store", true));

    private static Story In(Story story, int client) => story
        .Ok($"{client}.1", Landing, 1, 2, "", state: Created, presented: false)
        .Ok($"{client}.2", Login, 3, 4, $"{client}.2", client);
}
