using SessionLab.Core.Measuring.Series;

namespace SessionLab.Core.Reports.Html.Charts;

/// <summary>What all pictures over time of a comparison have in common: only so can they be laid beside each other.</summary>
/// <param name="Seconds">The longest run.</param>
/// <param name="LowMs">The least latency shown.</param>
/// <param name="HighMs">The greatest.</param>
/// <param name="Rate">The most requests in a second.</param>
/// <param name="Wrong">The most that went wrong in a second; at least 1.</param>
internal sealed record TimeScales(double Seconds, double LowMs, double HighMs, double Rate, double Wrong)
{
    public static TimeScales Of(IReadOnlyList<Shown> runs)
    {
        var points = runs.SelectMany(run => run.Run.Series.Points, (run, point) => (run.Run.Series.StepSeconds, Point: point)).ToList();
        var latencies = points.SelectMany(step => (double?[])[step.Point.P50Ms, step.Point.P99Ms]).OfType<double>().Where(ms => ms > 0).ToList();
        return new TimeScales(
            points.Max(step => step.Point.FromSeconds + step.StepSeconds),
            latencies.Count == 0 ? 0.5 : CountingAxis.Beyond(latencies.Min(), above: false),
            latencies.Count == 0 ? 5 : CountingAxis.Beyond(latencies.Max(), above: true),
            points.Max(step => step.Point.Requests / step.StepSeconds),
            Math.Max(1, points.Max(step => Wrongs(step.Point) / step.StepSeconds)));
    }

    public static long Wrongs(SeriesPoint point) => point.Lost + point.Refused + point.Failed;
}
