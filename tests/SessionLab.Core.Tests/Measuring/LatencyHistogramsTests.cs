using SessionLab.Core.Measuring;
using SessionLab.Core.Measuring.Latencies;
using SessionLab.Core.Records;
using SessionLab.Core.Tests.History;

namespace SessionLab.Core.Tests.Measuring;

public sealed class LatencyHistogramsTests
{
    private static readonly List<Operation> Fast = [.. SomeRun.Operations(3_000, eachUs: 1_000)];
    private static readonly List<Operation> Slow = [.. SomeRun.Operations(1_000, eachUs: 50_000)];

    [Fact]
    public void Runs_put_together_have_the_percentiles_of_one_run_with_all_their_samples() =>
        Assert.Equal(Of([.. Fast, .. Slow]).Of("session"), LatencyHistograms.Together([Of(Fast), Of(Slow)]).Of("session"));

    [Fact]
    public void Percentiles_are_never_averaged()
    {
        var together = LatencyHistograms.Together([Of(Fast), Of(Slow)]).Of("session");
        Assert.Equal((4_000, 1.0, 50.0), (together.Count, together.P50!.Value, Math.Round(together.P90!.Value)));
    }

    [Fact]
    public void What_was_put_together_stays_as_it_was()
    {
        var (fast, slow) = (Of(Fast), Of(Slow));
        LatencyHistograms.Together([fast, slow]);
        Assert.Equal((3_000, 1_000), (fast.Of("session").Count, slow.Of("session").Count));
    }

    [Fact]
    public void Only_what_was_measured_has_a_name()
    {
        Assert.Equal(["session", "lag"], Of(Fast).Names);
        Assert.Empty(LatencyHistograms.Together([]).Names);
        Assert.Equal(0, LatencyHistograms.None.Of("session").Count);
    }

    [Fact]
    public void Phases_are_named_after_the_requests_that_were_in_them()
    {
        var timed = Fast.Select(operation => operation with
        {
            Timing = new ServerTiming((TimingEntry.Node, 600), (TimingEntry.Load, 450), (TimingEntry.Other, 150)),
        });
        Assert.Equal(["session", "lag", "session.client", "session.load", "session.other"], Of(timed).Names);
    }

    [Fact]
    public void The_first_requests_of_visits_are_apart_in_the_open_model() =>
        Assert.Equal(1, Of(Fast, pace: "poisson").Of("arrival").Count);

    private static LatencyHistograms Of(IEnumerable<Operation> operations, string pace = "closed")
    {
        var summariser = new Summariser();
        foreach (var runEvent in operations.Prepend<RunEvent>(SomeRecord.Header(pace: pace)))
            summariser.See(runEvent);
        return summariser.Histograms();
    }
}
