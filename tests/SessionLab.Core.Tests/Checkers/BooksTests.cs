using SessionLab.Core.Judging;
using SessionLab.Core.Records;

namespace SessionLab.Core.Tests.Checkers;

public sealed class BooksTests
{
    [Fact]
    public void Without_records_no_books_are_kept() => Assert.False(new Story().LoggedIn().Judge().Books.Kept);

    [Fact]
    public void The_books_balance_when_every_acknowledged_operation_was_saved()
    {
        var judgement = new Story().LoggedIn().Record("0.1", LedgerVerb.Saved).Record("0.2", LedgerVerb.Saved).Judge();
        Assert.Equal((true, true, Verdict.Valid), (judgement.Books.Kept, judgement.Books.Balanced, judgement.Verdict));
    }

    [Fact]
    public void An_acknowledged_operation_without_a_confirmed_save_unbalances_them()
    {
        var judgement = new Story().LoggedIn().Record("0.1", LedgerVerb.Saved).Record("0.2", LedgerVerb.Saving).Judge();
        Assert.Equal((1, Verdict.Invalid), (judgement.Books.AcknowledgedNotSaved, judgement.Verdict));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)] // cut off, the client may have had one more request under way
    public void A_save_that_nobody_asked_for_unbalances_them(bool completed, int unasked) =>
        Assert.Equal(unasked, new Story().LoggedIn().Record("0.3", LedgerVerb.Saved).Judge(completed).Books.SavingNotAttempted);

    [Fact]
    public void A_shown_write_that_no_node_began_to_save_unbalances_them() => Assert.Equal(1, new Story().LoggedIn()
        .InDoubt("0.3", OperationKind.AddItem, 5, 6).Ok("0.4", OperationKind.Main, 7, 8, "0.2 0.3", 7)
        .Record("0.1", LedgerVerb.Saved).Record("0.2", LedgerVerb.Saved).Record("0.4", LedgerVerb.Saved).Judge().Books.ReadNotSaving);

    [Fact]
    public void A_confirmed_save_that_no_node_began_unbalances_them()
    {
        var judgement = new Story().LoggedIn().Record("0.1", LedgerVerb.Saved).Record("0.2", LedgerVerb.Ended)
            .Record("0.2", LedgerVerb.Unannounced).Judge();
        Assert.Equal((1, Verdict.Invalid), (judgement.Books.SavedNotSaving, judgement.Verdict));
    }

    [Fact]
    public void Numbers_in_any_order_are_kept_once_each_and_in_order()
    {
        var set = new IntervalSet();
        foreach (var number in new[] { 5, 1, 3, 2, 4, 2 })
            set.Add(number);
        Assert.Equal([1, 2, 3, 4, 5], set.Numbers);
        Assert.Equal((true, false), (set.Contains(3), set.Contains(6)));
    }
}
