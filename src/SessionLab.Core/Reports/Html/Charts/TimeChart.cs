using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using OxyPlot.Series;
using SessionLab.Core.Measuring.Series;
using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports.Html.Charts;

/// <summary>Latency, throughput and what went wrong over the time of one run, below each other; the times of faults are shaded.</summary>
internal sealed class TimeChart(Words words, Shown run, TimeScales scales)
{
    private static readonly (string Key, double From, double To)[] Panels = [("wrong", 0, 0.24), ("rate", 0.36, 0.56), ("latency", 0.68, 1)];
    private readonly RunSeries _series = run.Run.Series;

    /// <summary>The picture as SVG.</summary>
    public string Draw(string id, string description)
    {
        var chart = new Chart(450, 400, new(46, 40, 34, 40));
        chart.Add(new LinearAxis { Position = AxisPosition.Bottom, Minimum = 0, Maximum = scales.Seconds, LabelFormatter = Figures.Number }, grid: true);
        foreach (var (key, from, to) in Panels)
            AddPanel(chart, key, from, to);
        AddLatency(chart);
        AddRate(chart);
        AddWrong(chart);
        foreach (var (index, fault) in run.Run.Summary.Faults.Index())
            AddFault(chart, index, $"{fault.Fault} {fault.Target}", fault.BegunSeconds, fault.HealedSeconds ?? scales.Seconds);
        return chart.Draw(id, words.Say("overtime.of", run.Name), description);
    }

    private void AddPanel(Chart chart, string key, double from, double to)
    {
        Axis axis = key == "latency"
            ? new CountingAxis(most: 4) { Minimum = scales.LowMs, Maximum = scales.HighMs, LabelFormatter = Figures.Number }
            : new LinearAxis { Minimum = 0, Maximum = 1.05 * Top(key), MajorStep = Step(Top(key)), LabelFormatter = Figures.Number };
        (axis.Key, axis.StartPosition, axis.EndPosition, axis.Position) = (key, from, to, AxisPosition.Left);
        chart.Add(axis, grid: true);
        Caption(chart, key, axis.Maximum, words.Say("overtime." + key), 8 - chart.Margins.Left, Ink.Text);
    }

    private double Top(string key) => key == "rate" ? scales.Rate : scales.Wrong;

    // Two to four lines a panel.
    private static double Step(double top) => CountingAxis.Beyond(top / 1.4, above: false);

    private static void Caption(Chart chart, string key, double at, string text, double left, Ink ink)
    {
        var caption = chart.Say(text, 0, at, ink);
        (caption.YAxisKey, caption.Offset, caption.FontSize) = (key, new ScreenVector(left, -14), 12);
    }

    private void AddLatency(Chart chart)
    {
        foreach (var (name, thickness, ms) in ((string, double, Func<SeriesPoint, double?>)[])[("p99", 2, point => point.P99Ms), ("p50", 1.2, point => point.P50Ms)])
        {
            var line = new LineSeries { YAxisKey = "latency", Color = run.Ink.Mark(), StrokeThickness = thickness, LineJoin = LineJoin.Round };
            line.Points.AddRange(_series.Points.Select(point => new DataPoint(Middle(point), ms(point) is > 0 and var shown ? shown : double.NaN)));
            chart.Model.Series.Add(line);
            if (_series.Points.LastOrDefault(point => ms(point) > 0) is not { } last)
                continue;
            var label = chart.Say(name, Middle(last), ms(last)!.Value, run.Ink);
            (label.YAxisKey, label.FontSize, label.Offset) = ("latency", 12, new ScreenVector(5, name == "p99" ? -7 : 6));
        }
    }

    private void AddRate(Chart chart)
    {
        var line = new LineSeries { YAxisKey = "rate", Color = run.Ink.Mark(), StrokeThickness = 1.5, LineJoin = LineJoin.Round };
        line.Points.AddRange(_series.Points.Select(point => new DataPoint(Middle(point), point.Requests / _series.StepSeconds)));
        chart.Model.Series.Add(line);
    }

    private void AddWrong(Chart chart)
    {
        var bars = new RectangleBarSeries { YAxisKey = "wrong", StrokeThickness = 0 };
        foreach (var point in _series.Points)
        {
            var below = 0.0;
            foreach (var (count, ink) in ((long, Ink)[])[(point.Lost, Ink.Fail), (point.Refused, Ink.Unknown), (point.Failed, Ink.Muted)])
            {
                var rate = count / _series.StepSeconds;
                if (rate > 0)
                    bars.Items.Add(new RectangleBarItem(point.FromSeconds, below, point.FromSeconds + _series.StepSeconds, below + rate) { Color = ink.Mark() });
                below += rate;
            }
        }

        chart.Model.Series.Add(bars);
        NameWrong(chart, bars.Items.Count == 0);
    }

    private void NameWrong(Chart chart, bool none)
    {
        var top = 1.05 * scales.Wrong;
        (string Key, Ink Ink, double Left)[] named = none
            ? [("nothing", Ink.Ok, 112)]
            : [("lost", Ink.Fail, 112), ("refused", Ink.Unknown, 206), ("failed", Ink.Muted, 282)];
        foreach (var (key, ink, left) in named)
            Caption(chart, "wrong", top, words.Say("overtime." + key), left, ink);
    }

    private void AddFault(Chart chart, int index, string name, double from, double to)
    {
        foreach (var (key, _, _) in Panels)
            chart.Model.Annotations.Add(new RectangleAnnotation
            {
                YAxisKey = key,
                MinimumX = from,
                MaximumX = to,
                Fill = Ink.Shade.Mark(),
                Layer = AnnotationLayer.BelowAxes,
            });
        var right = from > scales.Seconds / 2;
        var label = chart.Say(name, right ? Math.Min(to, scales.Seconds) : from, scales.HighMs, Ink.Muted, right ? HorizontalAlignment.Right : HorizontalAlignment.Left);
        (label.YAxisKey, label.FontSize, label.Offset) = ("latency", 11, new ScreenVector(0, index % 2 == 0 ? -30 : 7));
    }

    private double Middle(SeriesPoint point) => point.FromSeconds + (_series.StepSeconds / 2);
}
