using SessionLab.Core.Judging;
using SessionLab.Core.Records;

namespace SessionLab.Core.Tests.Checkers;

public sealed class BrokenHistoryTests
{
    public static TheoryData<RunEvent?, string> Ends => new()
    {
        { null, "cut_off" },
        { new HistoryDamaged(4, 4711), "damaged 4711" },
        { new RunEnded(5, EndReason.Failed), "lab_failed" },
    };

    [Theory]
    [MemberData(nameof(Ends), DisableDiscoveryEnumeration = true)]
    public void A_history_that_is_not_whole_allows_no_verdict(RunEvent? end, string reason)
    {
        var judgement = new Story().LoggedIn().JudgeEnded(end);
        Assert.Equal((Verdict.Unknown, reason), (judgement.Verdict, Reasons(judgement)));
    }

    [Fact]
    public void What_was_seen_to_be_wrong_stays_wrong()
    {
        var judgement = new Story().LoggedIn().Ok("0.3", OperationKind.Main, 5, 6, "", state: SessionState.Created).JudgeEnded(null);
        Assert.Equal((Verdict.Invalid, "session_lost 1, cut_off"), (judgement.Verdict, Reasons(judgement)));
    }

    [Fact]
    public void A_stopped_run_is_whole() =>
        Assert.Equal(Verdict.Valid, new Story().LoggedIn().JudgeEnded(new RunEnded(5, EndReason.Cancelled)).Verdict);

    [Fact]
    public void Records_that_may_be_missing_are_not_asked_for()
    {
        var story = new Story().LoggedIn().Record("0.1", LedgerVerb.Saved);
        Assert.Equal((0, 1), (story.JudgeEnded(null).Books.AcknowledgedNotSaved, story.Judge().Books.AcknowledgedNotSaved));
    }

    private static string Reasons(Judgement judgement) =>
        string.Join(", ", judgement.Reasons.Select(reason => string.Join(' ', reason.Arguments.Prepend(reason.Key))));
}
