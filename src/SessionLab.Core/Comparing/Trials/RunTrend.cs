using SessionLab.Core.Measuring.Series;

namespace SessionLab.Core.Comparing.Trials;

/// <summary>Whether one run became slower or faster while it was measured.</summary>
public sealed class RunTrend
{
    // While clients come and go the load is another than in between.
    private const double FullLoad = 0.8;
    private readonly MannKendall _logs;

    private RunTrend(IEnumerable<double> medians) => _logs = new MannKendall([.. medians.Where(ms => ms > 0).Select(ms => Math.Log(ms))]);

    /// <summary>No trend at all.</summary>
    public static RunTrend None { get; } = new([]);

    /// <summary>Kendall's, of the medians step by step, −1 to 1.</summary>
    public double Tau => _logs.Tau;

    /// <summary>From the beginning to the end by the median slope, as a log ratio: 0.05 is about 5 %.</summary>
    public double Change => _logs.Change;

    /// <summary>Mann and Kendall's two-sided chance, had the steps known nothing of each other.</summary>
    public double Chance => _logs.Chance;

    /// <summary>The trend of the time in which all clients were there.</summary>
    public static RunTrend Of(RunSeries series)
    {
        if (series.Points.Count == 0)
            return None;
        var usual = series.Points.Select(point => point.Requests).Order().ElementAt(series.Points.Count / 2);
        bool Ramping(SeriesPoint point) => point.Requests < FullLoad * usual;
        var full = series.Points.SkipWhile(Ramping).Reverse().SkipWhile(Ramping).Reverse();
        return Of(full.Select(point => point.P50Ms).OfType<double>());
    }

    /// <summary>The trend of medians in the order of time, in any unit.</summary>
    public static RunTrend Of(IEnumerable<double> medians) => new(medians);
}
