using SessionLab.Core.Judging;
using SessionLab.Core.Records;

using static SessionLab.Core.Records.OperationKind;

namespace SessionLab.Core.Tests.Checkers;

public sealed class CrossedWriteTests
{
    private static readonly Claims _lastWins = Some.StrictClaims with { Parallel = ParallelSaves.LastWins };

    [Fact]
    public void A_write_may_be_overwritten_by_one_that_crossed_it_and_is_answered_after_the_loss_was_seen() =>
        Assert.Equal(Verdict.Valid, TwoTabs()
            .Ok("0.3", AddItem, 10, 14, "0.2 0.3", 7)
            .Ok("0.4", Main, 15, 19, "0.2 1.2", 7)
            .Ok("1.2", AddItem, 9, 20, "0.2 1.2", 7)
            .Ok("0.5", Main, 30, 31, "0.2 1.2", 7).Judge().Verdict);

    [Fact]
    public void A_write_may_not_be_overwritten_by_one_that_was_sent_after_its_answer() =>
        Assert.Equal(Verdict.Invalid, TwoTabs()
            .Ok("0.3", AddItem, 10, 14, "0.2 0.3", 7)
            .Ok("1.2", AddItem, 15, 18, "0.2 1.2", 7)
            .Ok("0.4", Main, 19, 20, "0.2 1.2", 7).Judge().Verdict);

    [Fact]
    public void A_loss_that_nothing_crossed_is_judged_when_the_history_ends() =>
        Assert.Equal(Verdict.Invalid, TwoTabs()
            .Ok("0.3", AddItem, 10, 14, "0.2 0.3", 7)
            .Ok("0.4", AddItem, 15, 19, "0.2 0.4", 7).Judge().Verdict);

    private static Story TwoTabs() => new Story(_lastWins).LoggedIn().Ok("1.1", Main, 5, 6, "0.2", 7);
}
