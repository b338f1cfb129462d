using SessionLab.Core.Judging;
using SessionLab.Core.Measuring;
using SessionLab.Core.Predictions;
using SessionLab.Core.Records;
using SessionLab.Core.Tests.History;

namespace SessionLab.Core.Tests.Measuring;

public sealed class MoveMeterTests
{
    private static readonly FaultEvent Begun = new(1_000, "add-node", "cluster", false);
    private static readonly FaultEvent Done = Begun with { AtUs = 2_000, Done = true };

    [Fact]
    public void A_client_moves_when_the_first_request_after_the_joining_is_answered_elsewhere() =>
        Assert.Equal((2, 0.5), Seen(Asked(0, 100, 0), Asked(1, 100, 1), Begun, Done, Asked(0, 2_100, 3), Asked(1, 2_100, 1), Asked(1, 2_200, 3)));

    [Fact]
    public void What_started_before_the_joining_was_done_counts_for_nothing() =>
        Assert.Equal((1, 0), Seen(Asked(0, 100, 0), Begun, Asked(0, 1_500, 3), Done, Asked(0, 1_900, 3), Asked(0, 2_100, 0)));

    [Fact]
    public void Who_comes_first_after_the_joining_had_no_node_before() =>
        Assert.Equal((0, null), Seen(Begun, Done, Asked(0, 2_100, 3)));

    [Fact]
    public void Who_had_logged_out_leaves_nothing_behind() =>
        Assert.Equal((0, null), Seen(Asked(0, 100, 0), Asked(0, 200, 0, SessionState.Ended), Begun, Done, Asked(0, 2_100, 3)));

    private static (long Samples, double? Measured) Seen(params IEnumerable<RunEvent> events)
    {
        var header = SomeRecord.Header() with { Predictions = [new Prediction(Theory.MovedShare, 0.25, 0.999, "1/(N + 1)", AllServe: true)] };
        var result = SomeRun.Summary(header, new Tally(), events).Predictions.Single();
        return (result.Samples, result.Measured);
    }

    private static Operation Asked(int jar, long startUs, int node, SessionState state = SessionState.Found) =>
        SomeRecord.Operation(number: 1, start: startUs, end: startUs + 10) with
        {
            Jar = jar,
            Phase = Phase.Measured,
            Outcome = Outcome.Ok,
            Answer = new Answer(node, 1, state, 1, 7, 0, []),
        };
}
