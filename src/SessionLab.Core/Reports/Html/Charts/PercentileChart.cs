using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;
using SessionLab.Core.Measuring.Latencies;
using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports.Html.Charts;

/// <summary>Latency by percentile on HdrHistogram's axis, on which each step to the right is ten times rarer; a line for each run, as far as ten samples lie beyond.</summary>
internal sealed class PercentileChart(Words words, IReadOnlyList<Shown> runs, bool wide)
{
    private static readonly (double Rarity, string Name)[] Ticks = [(2, "50 %"), (10, "90 %"), (100, "99 %"), (1000, "99.9 %")];

    private readonly IReadOnlyList<(Shown Run, IReadOnlyList<LatencyPoint> Points)> _lines =
        [.. runs.Select(run => (run, run.Run.Histograms.Curve("session"))).Where(line => line.Item2.Count > 1)];

    /// <summary>The picture as SVG; null when no run has enough samples.</summary>
    public string? Draw(string id, string description)
    {
        if (_lines.Count == 0)
            return null;
        var chart = wide ? new Chart(920, 400, new(52, 34, 150, 30)) : new Chart(370, 380, new(40, 34, 84, 30));
        var (low, high) = AddAxes(chart);
        foreach (var (run, points) in _lines)
            chart.Model.Series.Add(Line(run, points));
        Name(chart, low, high);
        return chart.Draw(id, words.Say("percentiles.title"), description);
    }

    private (double Low, double High) AddAxes(Chart chart)
    {
        var all = _lines.SelectMany(line => line.Points).Select(point => Math.Max(0.001, point.Ms)).ToList();
        var (low, high) = (CountingAxis.Beyond(all.Min(), above: false), CountingAxis.Beyond(all.Max(), above: true));
        chart.Add(new TickedAxis([.. Ticks.Select(tick => Math.Log10(tick.Rarity))])
        {
            Position = AxisPosition.Bottom,
            Minimum = Math.Log10(2),
            Maximum = Farthest,
            LabelFormatter = at => Ticks.MinBy(tick => Math.Abs(Math.Log10(tick.Rarity) - at)).Name,
        }, grid: true);
        chart.Add(new CountingAxis { Position = AxisPosition.Left, Minimum = low, Maximum = high, LabelFormatter = Figures.Number }, grid: true);
        chart.Say(words.Say("percentiles.latency"), Math.Log10(2), high, Ink.Muted).Offset = new ScreenVector(2 - chart.Margins.Left, -18);
        return (low, high);
    }

    private double Farthest => _lines.Max(line => Rarity(line.Points[^1]));

    private static double Rarity(LatencyPoint point) => -Math.Log10(1 - point.Share);

    private static LineSeries Line(Shown run, IReadOnlyList<LatencyPoint> points)
    {
        var line = new LineSeries { Color = run.Ink.Mark(), StrokeThickness = 2, LineStyle = Dashes.Of(run.Place), LineJoin = LineJoin.Round };
        line.Points.AddRange(points.Select(point => new DataPoint(Rarity(point), Math.Max(0.001, point.Ms))));
        return line;
    }

    private void Name(Chart chart, double low, double high)
    {
        var (top, span) = (Math.Log(high), Math.Log(high) - Math.Log(low));
        var placed = Labels.Apart([.. _lines.Select(line => (top - Math.Log(line.Points[^1].Ms)) / span * chart.InnerHeight)], 17, 6, chart.InnerHeight - 6);
        foreach (var (index, (run, points)) in _lines.Index())
        {
            var at = Math.Exp(top - (placed[index] / chart.InnerHeight * span));
            var figure = wide ? " " + words.Say("unit.ms", Figures.Short(points[^1].Ms)) : "";
            chart.Say(run.Name + figure, Farthest, at, run.Ink).Offset = new ScreenVector(8, 0);
        }
    }
}
