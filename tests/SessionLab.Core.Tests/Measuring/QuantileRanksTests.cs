using SessionLab.Core.Measuring.Latencies;
using SessionLab.Core.Records;
using SessionLab.Core.Tests.History;

namespace SessionLab.Core.Tests.Measuring;

public sealed class QuantileRanksTests
{
    private const int PlansOfNature = 2_000;

    // The table that textbooks print for the median: Conover, Practical Nonparametric Statistics, table A3 at n = 100.
    [Fact]
    public void The_interval_of_a_median_of_a_hundred_lies_between_the_40th_and_the_61st_sample()
    {
        var median = Measured(Enumerable.Range(1, 100).Select(i => i * 1_000L)).Interval95!.P50!;
        Assert.Equal((40.0, 61.0), (Math.Round(median.Low), Math.Round(median.High)));
    }

    [Theory]
    [InlineData(20, true, false)]
    [InlineData(1_000, true, false)]
    [InlineData(10_000, true, true)]
    public void Every_percentile_that_is_given_has_an_interval_around_it(int count, bool p50, bool p999)
    {
        var latency = Measured(Enumerable.Range(1, count).Select(i => i * 100L));
        Assert.Equal((p50, p999), (latency.Interval95!.P50 is not null, latency.Interval95.P999 is not null));
        Assert.InRange(latency.P50!.Value, latency.Interval95.P50!.Low, latency.Interval95.P50.High);
        if (latency.Interval95.P999 is { } tail)
            Assert.InRange(latency.P999!.Value, tail.Low, tail.High);
    }

    [Fact]
    public void Where_no_percentile_is_given_there_is_no_interval() =>
        Assert.Null(Measured(Enumerable.Repeat(1_000L, 19)).Interval95);

    // Independent draws of a skewed distribution whose quantiles are known: at least 95 % of the intervals must hold them,
    // and not many more; six standard deviations of the count are left for chance, and the seed makes it always the same.
    [Fact]
    public void Nineteen_of_twenty_intervals_of_independent_samples_hold_the_quantile()
    {
        var draws = new Random(11);
        var (median, p99) = (0, 0);
        for (var i = 0; i < PlansOfNature; i++)
        {
            var intervals = Measured(Enumerable.Range(0, 1_000).Select(_ => (long)(-20_000 * Math.Log(1 - draws.NextDouble())))).Interval95!;
            median += Holds(intervals.P50!, -20 * Math.Log(0.5));
            p99 += Holds(intervals.P99!, -20 * Math.Log(0.01));
        }

        Assert.InRange((double)median / PlansOfNature, 0.92, 0.99);
        Assert.InRange((double)p99 / PlansOfNature, 0.92, 0.995);
    }

    private static int Holds(MsInterval interval, double ms) => interval.Low <= ms && ms <= interval.High ? 1 : 0;

    private static Latency Measured(IEnumerable<long> us) => SomeRun.Summary(
        us.Select((latency, i) => SomeRun.LoggedIn(SomeRecord.Operation(number: i + 1, start: 0, end: latency)))).LatencyMs;
}
