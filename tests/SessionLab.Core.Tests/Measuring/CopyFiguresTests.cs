using SessionLab.Core.Findings;
using SessionLab.Core.Measuring;
using SessionLab.Core.Measuring.Costs;
using SessionLab.Core.Records;
using SessionLab.Core.Tests.Copies;
using SessionLab.Core.Tests.History;

namespace SessionLab.Core.Tests.Measuring;

public sealed class CopyFiguresTests
{
    [Fact]
    public void A_mode_that_copies_nothing_has_no_figures() => Assert.Null(SomeRun.Summary(SomeRecord.Operation()).Copies);

    [Fact]
    public void Each_node_shows_what_it_held_at_its_last_answer_and_the_worst_before()
    {
        var copies = Figures(SomeCopies.Rounds(["a2* b1", "a1 b1*"], ["a2* b1", "a1 b1*"], ["a2* b1", "a2 b1*"]));
        Assert.Equal((3, 2, 1, 0), (copies.Rounds, copies.Sessions.Last, copies.Stale.Most, copies.Missing.Most));
        Assert.Equal(
            ("n2", new Level(1, 1), new Level(1, 1), new Level(0, 1)),
            (copies.Nodes[1].Node, copies.Nodes[1].Primaries, copies.Nodes[1].Copies, copies.Nodes[1].Stale));
    }

    [Fact]
    public void A_node_that_was_started_again_goes_on_counting()
    {
        var node = Figures(Totals(1, 1, 10), Totals(2, 2, 3), Totals(3, 2, 4)).Nodes.Single();
        Assert.Equal((14, 140, 28, 42), (node.Sent, node.SentBytes, node.Received, node.Missed));
        Assert.Equal((new Level(4_000, 10_000), 4), (node.HeldBytes, node.FilledMs));
    }

    [Fact]
    public void Copies_are_set_against_the_saves_that_the_ledger_shows()
    {
        var copies = Figures(
            Totals(1, 1, 6), SomeRun.Saved(5, new OperationId(0, 1), 0), SomeRun.Saved(6, new OperationId(0, 2), 0),
            SomeRun.Saved(7, new OperationId(0, 3), 0, LedgerVerb.Ended), SomeRun.Saved(8, new OperationId(0, 4), 0, LedgerVerb.Saving));
        Assert.Equal((2, 20), (copies.PerSave, copies.BytesPerSave));
    }

    [Fact]
    public void Without_a_ledger_nothing_is_known_of_a_save() => Assert.Null(Figures(Totals(1, 1, 6)).PerSave);

    [Fact]
    public void Memory_is_that_of_the_nodes_process() =>
        Assert.Equal(2_000, Figures(Totals(1, 1, 1), new ResourceSample(5, "n1", 0, 2_000)).Nodes.Single().MemoryBytes);

    [Fact]
    public void A_save_that_went_on_without_a_copy_is_a_finding() =>
        Assert.Equal(["18"], Finding("copies_missed", Totals(1, 1, 6)).Arguments);

    [Fact]
    public void A_node_that_gave_no_answer_is_a_finding() =>
        Assert.Equal(["n2", "1", "2"], Finding("node_silent", SomeCopies.Rounds(["a1*", "a1"], ["a1*", null])).Arguments);

    [Fact]
    public void Where_every_copy_was_made_and_every_node_answered_nothing_is_found() =>
        Assert.DoesNotContain(
            SomeRun.Summary(SomeCopies.Rounds(["a1*", "a1"])).Findings, finding => finding.Key is "copies_missed" or "node_silent");

    [Theory]
    [InlineData(null, 1)]
    [InlineData(2, 1)]
    [InlineData(1, 0)]
    public void A_copy_is_missing_only_where_the_mode_sends_one_to_every_node(int? copies, int missing)
    {
        var header = SomeRecord.Header() with { Mode = SomeRecord.Header().Mode with { Copies = copies } };
        var rounds = SomeCopies.Rounds(["a1*", "a1", ""], ["a1*", "a1", ""]);
        Assert.Equal(missing, SomeRun.Summary(header, new(), rounds).Copies!.Missing.Most);
    }

    private static CopySample Totals(int round, int incarnation, int factor) => SomeCopies.Sample(
        round, 0, "", incarnation, new CopyTotals(factor, factor * 10, factor * 2, factor * 3, factor * 1_000, factor * 1_000));

    private static CopyFigures Figures(params IEnumerable<RunEvent> events) => SomeRun.Summary(events).Copies!;

    private static Finding Finding(string key, params IEnumerable<RunEvent> events) =>
        Assert.Single(SomeRun.Summary(events).Findings, finding => finding.Key == key);
}
