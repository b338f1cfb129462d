using OxyPlot.Axes;

namespace SessionLab.Core.Reports.Html.Charts;

/// <summary>A logarithmic axis with ticks that people count by: 1, 2, 5, 10, 20, 50; where that would be too many, 1, 10, 100.</summary>
internal sealed class CountingAxis(int most = 8) : LogarithmicAxis
{
    private static readonly double[] Steps = [1, 2, 5];

    /// <inheritdoc/>
    public override void GetTickValues(out IList<double> majorLabelValues, out IList<double> majorTickValues, out IList<double> minorTickValues)
    {
        majorLabelValues = majorTickValues = Ticks(ActualMinimum, ActualMaximum, most);
        minorTickValues = [];
    }

    private static List<double> Ticks(double low, double high, int most)
    {
        var decades = Enumerable.Range(-4, 14).Select(power => Math.Pow(10, power));
        var all = decades.SelectMany(decade => Steps, (decade, step) => decade * step).Where(tick => tick >= low * 0.999 && tick <= high * 1.001).ToList();
        return all.Count <= most ? all : [.. all.Where(tick => Math.Abs(Math.Log10(tick) - Math.Round(Math.Log10(tick))) < 1e-9)];
    }

    /// <summary>The next tick below a value, or above it: an axis from there shows every point.</summary>
    public static double Beyond(double value, bool above)
    {
        var decade = Math.Pow(10, Math.Floor(Math.Log10(value)));
        double[] around = [decade / 2, decade, 2 * decade, 5 * decade, 10 * decade, 20 * decade];
        return above ? around.First(tick => tick > value * 1.02) : around.Last(tick => tick < value * 0.98);
    }
}

/// <summary>An axis with these ticks and no others.</summary>
internal sealed class TickedAxis(params IReadOnlyList<double> ticks) : LinearAxis
{
    /// <inheritdoc/>
    public override void GetTickValues(out IList<double> majorLabelValues, out IList<double> majorTickValues, out IList<double> minorTickValues)
    {
        majorLabelValues = majorTickValues = [.. ticks.Where(tick => tick >= ActualMinimum - 0.01 && tick <= ActualMaximum + 0.01)];
        minorTickValues = [];
    }
}
