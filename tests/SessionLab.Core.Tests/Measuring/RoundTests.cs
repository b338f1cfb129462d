using SessionLab.Core.Judging;
using SessionLab.Core.Measuring;
using SessionLab.Core.Records;
using SessionLab.Core.Tests.History;

namespace SessionLab.Core.Tests.Measuring;

public sealed class RoundTests
{
    private const long Second = 1_000_000;

    // Two turns of one second, a rest of eight between them: 100 requests of 1 ms, then 100 of 3 ms.
    private static readonly RunEvent[] TwoTurns =
    [
        new PhaseStarted(0, Phase.Measured),
        .. Requests(first: 1, fromUs: 0, eachUs: 1_000),
        new PhaseStarted(Second, Phase.Resting),
        new PhaseStarted(9 * Second, Phase.Measured),
        .. Requests(first: 101, fromUs: 9 * Second, eachUs: 3_000),
        new PhaseStarted(10 * Second, Phase.Final),
    ];

    [Fact]
    public void A_rest_is_no_measured_time()
    {
        var summary = Summarise(TwoTurns);
        Assert.Equal(2, summary.MeasuredSeconds, precision: 1);
        Assert.Equal(100, summary.ThroughputRps, tolerance: 2);
    }

    [Fact]
    public void Each_turn_is_told_by_itself_and_all_together()
    {
        var summary = Summarise(TwoTurns);
        Assert.Equal([(100, 1.0), (100, 3.0)], summary.Rounds.Select(round => (round.Requests, Math.Round(round.P50!.Value, 1))));
        Assert.Equal(200, summary.LatencyMs.Count);
    }

    [Fact]
    public void What_was_made_all_at_once_has_no_rounds() => Assert.Empty(SomeRun.Summary(TwoTurns).Rounds);

    [Fact]
    public void What_a_process_uses_while_others_have_their_turn_is_not_counted()
    {
        var samples = new RunEvent[]
        {
            new ResourceSample(0, "n1", 0, 1), new ResourceSample(Second, "n1", 200_000, 1),
            new ResourceSample(9 * Second, "n1", 900_000, 1), new ResourceSample(10 * Second, "n1", 1_100_000, 1),
        };
        Assert.Equal(2_000, Summarise([.. TwoTurns.Concat(samples).OrderBy(seen => seen.AtUs)]).ProcessorUsPerRequest.Node!.Value, tolerance: 1);
    }

    [Fact]
    public void How_busy_the_machine_is_while_others_have_their_turn_is_not_counted()
    {
        var samples = new RunEvent[] { new MachineSample(Second / 2, 0.5), new MachineSample(5 * Second, 1), new MachineSample(9 * Second + 1, 0.3) };
        Assert.Equal(0.4, Summarise([.. TwoTurns.Concat(samples).OrderBy(seen => seen.AtUs)]).Machine.Mean!.Value, precision: 3);
    }

    private static IEnumerable<Operation> Requests(int first, long fromUs, long eachUs) => Enumerable.Range(0, 100).Select(i =>
        SomeRun.LoggedIn(SomeRecord.Operation(number: first + i, start: fromUs + (i * 10_000), end: fromUs + (i * 10_000) + eachUs)));

    private static Summary Summarise(IEnumerable<RunEvent> events) =>
        SomeRun.Summary(SomeRecord.Header() with { Rounds = 2 }, new Tally(), events);
}
