using SessionLab.Core.Findings;
using SessionLab.Core.Judging;
using SessionLab.Core.Measuring;
using SessionLab.Core.Measuring.Load;
using SessionLab.Core.Pacing;
using SessionLab.Core.Randomness;
using SessionLab.Core.Records;
using SessionLab.Core.Scenarios;
using SessionLab.Core.Tests.History;

namespace SessionLab.Core.Tests.Measuring;

public sealed class OpenModelTests
{
    private const long Second = 1_000_000;

    [Theory]
    [InlineData("constant", 0.0)]
    [InlineData("constant", 3.3)]
    [InlineData("constant", 9.5)]
    public void A_stall_shows_in_the_corrected_tail_and_not_in_the_uncorrected_one(string pace, double stallAt)
    {
        var summary = SomeRun.Summary(SomeRecord.Header(pace: pace), new(), Stalled((long)(stallAt * Second), 500_000));
        // 500 ms in 10 s: of 10,000 visitors 100 wait longer than p99 = 500 ms - 1 % of 10 s.
        Assert.InRange(summary.ArrivalMs!.P99!.Value, 399.6, 400.4);
        Assert.InRange(summary.LandingMs.P99!.Value, 399.6, 400.4);
        Assert.InRange(summary.ArrivalUncorrectedMs!.P99!.Value, 0, 1);
        Assert.Equal(8, summary.UncorrectedConnections);
    }

    [Fact]
    public void Without_a_stall_corrected_and_uncorrected_agree()
    {
        var summary = SomeRun.Summary(SomeRecord.Header(pace: "constant"), new(), Stalled(0, 0));
        Assert.Equal(summary.ArrivalMs, summary.ArrivalUncorrectedMs);
    }

    [Fact]
    public void A_slow_cluster_is_slow_for_a_generator_that_waits_too()
    {
        // 200 arrivals a second of 500 ms each keep 100 connections busy.
        var slow = Enumerable.Range(0, 2_000).Select(i => Landing(i, i * 5_000L, i * 5_000L, i * 5_000L + 500_000));
        var summary = SomeRun.Summary(SomeRecord.Header(pace: "constant"), new(), slow);
        Assert.Equal(512, summary.UncorrectedConnections);
        Assert.Equal(500, summary.ArrivalUncorrectedMs!.P50!.Value, 1.0);
    }

    [Fact]
    public void Session_requests_are_given_both_ways_too()
    {
        var late = SomeRun.LoggedIn(SomeRecord.Operation(number: 2, start: 5_000, end: 6_000)) with { IntendedUs = 3_000 };
        var summary = SomeRun.Summary(SomeRecord.Header(pace: "poisson"), new(), late);
        Assert.Equal((3.0, 1.0, 0L), (summary.LatencyMs.Max, summary.UncorrectedMs!.Max, summary.ArrivalMs!.Count));
    }

    [Fact]
    public void The_closed_model_has_nothing_to_correct()
    {
        var summary = SomeRun.Summary(SomeRun.Operations(10));
        Assert.Null(summary.UncorrectedMs);
        Assert.Null(summary.ArrivalMs);
        Assert.Null(summary.ArrivalUncorrectedMs);
    }

    [Fact]
    public void Late_starts_are_counted_and_reactions_are_not()
    {
        RunEvent[] made =
        [
            Landing(0, 0, 2_000, 3_000), Landing(1, 0, 2_001, 3_000), Landing(2, 0, 100_000, 101_000), Landing(3, 0, 100_001, 101_000),
            Landing(4, 0, 900_000, 901_000) with { ReactionTo = new OperationId(4, 1) },
        ];
        var summary = SomeRun.Summary(SomeRecord.Header() with { MeasuredOperations = 8 }, new(), made);
        Assert.Equal(new Sending(8, 4, 3, 1), summary.Sending);
    }

    [Theory]
    [InlineData(1_000, 995, 0, false)]
    [InlineData(1_000, 994, 0, true)]
    [InlineData(1_000, 1_000, 5, false)]
    [InlineData(1_000, 1_000, 6, true)]
    public void What_was_not_started_in_time_is_not_trusted(int scheduled, int started, int tooLate, bool found)
    {
        var made = Enumerable.Range(0, started).Select(i => Landing(i, i * 1_000L, i * 1_000L + (i < tooLate ? 150_000 : 0), i * 1_000L + 151_000));
        var header = SomeRecord.Header(pace: "constant") with { MeasuredOperations = scheduled };
        var findings = SomeRun.Summary(header, new Tally { Operations = started }, made).Findings.Where(finding => finding.Key == "not_started").ToList();
        Assert.Equal(found, findings.Count == 1);
        Assert.All(findings, finding => Assert.True(finding.Distrust));
    }

    [Fact]
    public void A_closed_run_that_was_stopped_has_not_failed_to_start_anything()
    {
        var summary = SomeRun.Summary(SomeRecord.Header() with { MeasuredOperations = 100 }, new Tally { Operations = 1 }, Landing(0, 0, 0, 1_000));
        Assert.DoesNotContain(summary.Findings, finding => finding.Key == "not_started");
    }

    // Ten seconds of 1,000 arrivals a second; whoever arrives while the cluster stands still is answered ten microseconds after it goes on.
    private static IEnumerable<Operation> Stalled(long fromUs, long forUs) =>
        PacerCatalog.Create("constant").StartsUs(new Pace { Rate = 1_000 }, SeededDraws.For(1, "starts")).Take(10_000)
            .Select((us, i) => Landing(i, us, us, (us >= fromUs && us < fromUs + forUs ? fromUs + forUs : us) + 10));

    private static Operation Landing(int client, long intended, long start, long end) =>
        SomeRecord.Operation(client, start: start, end: end, kind: OperationKind.Landing) with { IntendedUs = intended };
}
