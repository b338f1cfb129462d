using SessionLab.Core.Measuring;
using SessionLab.Core.Measuring.Costs;
using SessionLab.Core.Measuring.Latencies;
using SessionLab.Core.Records;
using SessionLab.Core.Tests.History;

namespace SessionLab.Core.Tests.Measuring;

public sealed class PhaseFiguresTests
{
    [Fact]
    public void The_means_add_up_to_the_mean_latency()
    {
        var random = new Random(1);
        var phases = Phases(Enumerable.Range(1, 500).Select(i => Timed(i, 5_000 + random.Next(5_000), Random(random))));

        Assert.Equal(phases.MeanMs, phases.Ms.Values.Sum(phase => phase.Mean), 1e-9);
        Assert.Equal(["client", "choose", "forward", "load", "save", "other"], phases.Ms.Keys);
    }

    [Fact]
    public void What_the_client_waited_beyond_the_balancers_time_is_a_phase_of_its_own()
    {
        var phases = Phases(Timed(1, 1_000, (TimingEntry.Node, 300), (TimingEntry.Other, 300), (TimingEntry.Balancer, 400), (TimingEntry.Forward, 100)));
        Assert.Equal((1.0, 0.3, 0.6, 0.1), (phases.MeanMs, phases.NodeMs, phases.Ms["client"].Mean, phases.Ms["forward"].Mean));
    }

    [Fact]
    public void In_the_open_model_the_client_waits_for_a_late_start_too()
    {
        var late = Timed(1, 1_000, (TimingEntry.Node, 300), (TimingEntry.Other, 300)) with { IntendedUs = -2_000 };
        Assert.Equal(2.7, SomeRun.Summary(SomeRecord.Header(pace: "poisson"), new(), late).Phases!.Ms["client"].Mean);
    }

    [Fact]
    public void A_request_that_was_not_in_a_phase_counts_as_0_there()
    {
        var phases = Phases(Enumerable.Range(1, 1_000).Select(i => i % 4 == 0
            ? Timed(i, 1_000, (TimingEntry.Node, 500), (TimingEntry.Db, 400), (TimingEntry.Other, 100))
            : Timed(i, 1_000, (TimingEntry.Node, 500), (TimingEntry.Other, 500))));

        var (mean, p50, p95, p99) = phases.Ms["db"];
        Assert.Equal((0.1, 0.0), (mean, p50));
        Assert.Equal(0.4, p95!.Value, 0.0005);
        Assert.Equal(0.4, p99!.Value, 0.0005);
    }

    [Theory]
    [InlineData(5, 0)]
    [InlineData(300, 0.290)]
    [InlineData(1_000, 0.990)]
    public void Percentiles_are_those_of_all_requests(int inPhase, double p99)
    {
        // Of 1,000 requests so many were in the phase, for 1 µs, 2 µs …; the others lie before them, at 0.
        var phases = Phases(Enumerable.Range(1, 1_000).Select(i => Timed(
            i, 2_000, (TimingEntry.Node, 1_000), i <= inPhase ? (TimingEntry.Save, i) : (TimingEntry.Other, 1))));
        Assert.Equal(p99, phases.Ms["save"].P99!.Value, 0.0006);
    }

    [Fact]
    public void A_percentile_needs_ten_requests_beyond_it()
    {
        var phases = Phases(Enumerable.Range(1, 999).Select(i => Timed(i, 1_000, (TimingEntry.Node, 500), (TimingEntry.Other, 500))));
        Assert.Null(phases.Ms["other"].P99);
        Assert.NotNull(phases.Ms["other"].P95);
    }

    [Fact]
    public void The_share_of_other_is_that_of_the_nodes_time() =>
        Assert.Equal(0.25, Phases(Timed(1, 9_000, (TimingEntry.Node, 400), (TimingEntry.Load, 300), (TimingEntry.Other, 100))).OtherShare);

    [Fact]
    public void A_login_is_told_apart()
    {
        var login = Timed(1, 9_000, (TimingEntry.Node, 8_000), (TimingEntry.Hash, 7_000), (TimingEntry.Other, 1_000)) with { Kind = OperationKind.Login };
        var summary = SomeRun.Summary(login);
        Assert.Equal(7.0, summary.LoginPhases!.Ms["hash"].Mean);
        Assert.Null(summary.Phases);
    }

    [Fact]
    public void Answers_that_told_no_times_have_none() => Assert.Null(SomeRun.Summary(SomeRun.Operations(3)).Phases);

    [Fact]
    public void Figures_read_back_as_they_were_written()
    {
        var summary = SomeRun.Summary(Timed(1, 1_000, (TimingEntry.Node, 500), (TimingEntry.Load, 400), (TimingEntry.Other, 100)));
        Assert.Equal(SummaryJson.Write(summary), SummaryJson.Write(SummaryJson.Read(SummaryJson.Write(summary))));
        Assert.Contains("\"other_share\": 0.2", SummaryJson.Write(summary), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_to_and_from_the_store_are_those_of_a_request_on_average()
    {
        var header = SomeRecord.Header() with
        {
            Mode = new ModeHeader("redis", "", SomeRecord.Claims(Reach.AnyNode), new StoreHeader("Garnet", "2", "embedded", true)),
        };
        var bytes = SomeRun.Summary(
            header, new(), Timed(1, 1_000, (TimingEntry.StoreSentBytes, 500), (TimingEntry.StoreReceivedBytes, 100)),
            Timed(2, 1_000, (TimingEntry.StoreSentBytes, 300), (TimingEntry.StoreReceivedBytes, 200))).StoreBytesPerRequest;
        Assert.Equal(new StoreBytes(400, 150), bytes);
    }

    private static PhaseFigures Phases(params IEnumerable<Operation> operations) => SomeRun.Summary(operations).Phases!;

    private static Operation Timed(int number, long latencyUs, params ReadOnlySpan<(TimingEntry, int)> entries) =>
        SomeRun.LoggedIn(SomeRecord.Operation(number: number, start: 0, end: latencyUs)) with { Timing = new ServerTiming(entries) };

    private static (TimingEntry, int)[] Random(Random random)
    {
        var (load, save, other, choose, forward) = (random.Next(500), random.Next(500), random.Next(500), random.Next(50), random.Next(900));
        return
        [
            (TimingEntry.Node, load + save + other), (TimingEntry.Balancer, load + save + other + choose + forward), (TimingEntry.Choose, choose),
            (TimingEntry.Forward, forward), (TimingEntry.Load, load), (TimingEntry.Save, save), (TimingEntry.Other, other),
        ];
    }
}
