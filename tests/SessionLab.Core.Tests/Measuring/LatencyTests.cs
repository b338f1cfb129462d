using SessionLab.Core.Measuring.Latencies;
using SessionLab.Core.Records;
using SessionLab.Core.Tests.History;

namespace SessionLab.Core.Tests.Measuring;

public sealed class LatencyTests
{
    [Theory]
    [InlineData(999, false)]
    [InlineData(1_000, true)]
    public void A_percentile_needs_ten_samples_beyond_it(int count, bool given)
    {
        var latency = SomeRun.Summary(SomeRun.Operations(count)).LatencyMs;
        Assert.Equal(given, latency.P99.HasValue);
        Assert.Null(latency.P999);
        Assert.NotNull(latency.Max);
    }

    [Fact]
    public void Percentiles_are_milliseconds_in_three_digits()
    {
        var operations = Enumerable.Range(1, 1_000).Select(i => SomeRun.LoggedIn(SomeRecord.Operation(number: i, start: 0, end: i * 10L)));
        var latency = SomeRun.Summary(operations).LatencyMs;
        Assert.Equal(5.0, latency.P50!.Value, 0.005);
        Assert.Equal(9.9, latency.P99!.Value, 0.01);
        Assert.Equal(10.0, latency.Max);
    }

    [Theory]
    [InlineData("closed", 1.0)]
    [InlineData("poisson", 3.0)]
    public void A_late_start_is_part_of_the_latency_in_the_open_model_alone(string pace, double max)
    {
        var late = SomeRun.LoggedIn(SomeRecord.Operation(start: 5_000, end: 6_000)) with { IntendedUs = 3_000 };
        Assert.Equal(max, SomeRun.Summary(SomeRecord.Header(pace: pace), new(), late).LatencyMs.Max);
    }

    [Fact]
    public void Landing_login_and_logout_have_rows_of_their_own()
    {
        var summary = SomeRun.Summary(
            SomeRecord.Operation(end: 2_000, kind: OperationKind.Landing), SomeRecord.Operation(end: 3_000, kind: OperationKind.Login),
            SomeRun.LoggedIn(SomeRecord.Operation(end: 4_000, kind: OperationKind.AddItem)), SomeRecord.Operation(end: 5_000, kind: OperationKind.Logout),
            SomeRecord.Operation(end: 9_000, kind: OperationKind.Replay));
        Assert.Equal([1.0, 2.0, 3.0, 4.0], new[] { summary.LandingMs, summary.LoginMs, summary.LatencyMs, summary.LogoutMs }.Select(row => row.Max!.Value));
    }

    [Fact]
    public void An_answer_to_nobody_is_no_request_of_a_logged_in_session()
    {
        var lost = SomeRecord.Operation(answer: new Answer(0, 1, SessionState.Created, 1, -1, 0, [])) with { Status = 401 };
        Assert.Equal(1, SomeRun.Summary(lost, SomeRun.LoggedIn(SomeRecord.Operation(number: 2))).LatencyMs.Count);
    }

    [Fact]
    public void An_unanswered_request_is_in_no_latency() =>
        Assert.Equal(0, SomeRun.Summary(SomeRecord.Operation(outcome: Outcome.InDoubt, trouble: Trouble.Timeout)).LatencyMs.Count);

    [Theory]
    [InlineData(Phase.WarmUp)]
    [InlineData(Phase.Final)]
    public void Only_the_measured_phase_is_measured(Phase phase)
    {
        var summary = SomeRun.Summary(
            SomeRun.LoggedIn(SomeRecord.Operation()), SomeRun.LoggedIn(SomeRecord.Operation(end: 50_000, phase: phase)));
        Assert.Equal(1, summary.LatencyMs.Count);
        Assert.Equal(0.001, summary.MeasuredSeconds);
    }
}
