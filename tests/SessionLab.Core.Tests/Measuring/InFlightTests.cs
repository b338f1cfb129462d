using SessionLab.Core.Findings;
using SessionLab.Core.Judging;
using SessionLab.Core.Measuring;
using SessionLab.Core.Measuring.Load;
using SessionLab.Core.Records;
using SessionLab.Core.Tests.History;

namespace SessionLab.Core.Tests.Measuring;

public sealed class InFlightTests
{
    // Two clients, 1,000 requests of 1 ms and 500 of 2 ms, all in one second: two on their way all the time.
    private static readonly List<Operation> Made =
    [
        .. SomeRun.Operations(1_000),
        .. SomeRun.Operations(500, 2_000).Select(operation => operation with { Id = new OperationId(1, operation.Id.Number) }),
    ];

    private static readonly InFlightSample Counted = new(1_000_000, 0, Made.Sum(operation => operation.EndUs - operation.StartUs));

    [Fact]
    public void The_senders_count_and_what_was_recorded_agree()
    {
        var summary = Summarise(Made, Counted);
        Assert.Equal(2, summary.InFlight.Mean);
        Assert.Equal(2, summary.InFlight.RateTimesLatency, 0.002);
        Assert.DoesNotContain(summary.Findings, IsLittle);
    }

    [Theory]
    [InlineData(200, false)]
    [InlineData(25, true)]
    public void Requests_that_were_not_recorded_break_the_law(int everyNth, bool found)
    {
        var recorded = Made.Where((_, i) => i % everyNth != 1);
        Assert.Equal(found, Summarise(recorded, Counted).Findings.Any(IsLittle));
    }

    [Theory]
    [InlineData(0.99, false)]
    [InlineData(0.97, true)]
    [InlineData(1.03, true)]
    public void A_sender_that_counts_wrongly_breaks_the_law(double counted, bool found)
    {
        var sample = Counted with { IntegralUs = (long)(Counted.IntegralUs * counted) };
        var finding = Summarise(Made, sample).Findings.FirstOrDefault(IsLittle);
        Assert.Equal(found, finding?.Distrust ?? false);
    }

    [Fact]
    public void Times_that_were_recorded_wrongly_break_the_law()
    {
        var shifted = Made.Select(operation => operation with { StartUs = operation.StartUs + (operation.EndUs - operation.StartUs) / 20 });
        Assert.Contains(Summarise(shifted, Counted).Findings, IsLittle);
    }

    [Fact]
    public void A_request_longer_than_the_histogram_breaks_the_law() => Assert.Contains(
        Summarise([SomeRecord.Operation(start: 0, end: 90_000_000)], new InFlightSample(90_000_000, 0, 90_000_000)).Findings, IsLittle);

    [Theory]
    [InlineData(999_999, 0)]
    [InlineData(1_000_000, 1)]
    public void A_count_from_before_the_end_says_nothing(long atUs, long requests)
    {
        var summary = Summarise(Made, new InFlightSample(atUs, requests, 5));
        Assert.Null(summary.InFlight.Mean);
        Assert.DoesNotContain(summary.Findings, IsLittle);
    }

    private static bool IsLittle(Finding finding) => finding.Key == "littles_law";

    private static Summary Summarise(IEnumerable<Operation> operations, InFlightSample sample) =>
        SomeRun.Summary(SomeRecord.Header(), new Tally { Operations = 1 }, [.. operations, sample]);
}
