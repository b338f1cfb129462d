using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Series;
using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports.Html.Charts;

/// <summary>
/// What a mode costs against what it loses, a point for each run. Losses are drawn logarithmically beside a column for those that lost
/// nothing, so that a loss of one in a thousand and one of all can be told apart.
/// </summary>
internal sealed class FrontierChart(Words words, IReadOnlyList<Shown> runs, Percentile price, bool wide)
{
    private const double Band = 2.3;
    private const double MostExponent = 3;
    private readonly double _line = wide ? 34 : 22;
    private readonly IReadOnlyList<Shown> _drawn = [.. runs.Where(run => run.Lost is not null && price.In(run) > 0).OrderBy(price.In)];
    private readonly double _leastExponent = Math.Floor(runs.Select(run => run.Run.Summary.LostPerThousand ?? 0)
        .Where(lost => lost > 0).Select(Math.Log10).Append(0).Min());

    /// <summary>The picture as SVG; null when no run has a price and sessions.</summary>
    public string? Draw(string id, string description)
    {
        if (_drawn.Count == 0)
            return null;
        var chart = wide ? new Chart(920, 430, new(52, 34, 12, 52)) : new Chart(370, 430, new(40, 34, 20, 52));
        var (low, high) = AddAxes(chart);
        AddBand(chart, low, high);
        Name(chart, [.. _drawn.Where(run => run.Lost == false)], Place, _ => -Band + 0.55, low, high);
        Name(chart, [.. _drawn.Where(run => run.Lost == true)], Place, run => Place(run) + (IsFarRight(run) ? -0.09 : 0.09), low, high);
        return chart.Draw(id, words.Say("frontier.title"), description);
    }

    private (double Low, double High) AddAxes(Chart chart)
    {
        var (low, high) = (CountingAxis.Beyond(_drawn.Min(price.In)!.Value, above: false), CountingAxis.Beyond(_drawn.Max(price.In)!.Value, above: true));
        var exponents = Enumerable.Range((int)_leastExponent, (int)(MostExponent - _leastExponent) + 1);
        chart.Add(new TickedAxis([-Band / 2, .. exponents.Select(exponent => exponent - _leastExponent)])
        {
            Position = OxyPlot.Axes.AxisPosition.Bottom,
            Minimum = -Band,
            Maximum = MostExponent - _leastExponent + 0.08,
            LabelFormatter = at => at < 0 ? words.Say("frontier.none") : Label(Math.Pow(10, at + _leastExponent)),
        }, grid: false);
        chart.Add(new CountingAxis { Position = OxyPlot.Axes.AxisPosition.Left, Minimum = low, Maximum = high, LabelFormatter = Figures.Number }, grid: true);
        chart.Say(words.Say("frontier.price", price.Name), -Band, high, Ink.Muted).Offset = new ScreenVector(2 - chart.Margins.Left, -18);
        chart.Say(words.Say("frontier.lost"), MostExponent - _leastExponent, low, Ink.Muted, HorizontalAlignment.Right).Offset = new ScreenVector(0, 40);
        return (low, high);
    }

    private void AddBand(Chart chart, double low, double high)
    {
        chart.Model.Annotations.Add(new RectangleAnnotation
        {
            MinimumX = -Band,
            MaximumX = -0.15,
            MinimumY = low,
            MaximumY = high,
            Fill = Ink.Shade.Mark(),
            Layer = AnnotationLayer.BelowAxes,
        });
        chart.Say(words.Say("frontier.better"), -Band, low, Ink.Muted).Offset = new ScreenVector(0, 40);
        foreach (var mark in (Mark[])[Mark.Ok, Mark.Fail])
            chart.Model.Series.Add(Points(mark));
    }

    private ScatterSeries Points(Mark mark)
    {
        var series = new ScatterSeries
        {
            MarkerType = mark == Mark.Ok ? MarkerType.Circle : MarkerType.Diamond,
            MarkerSize = mark == Mark.Ok ? 6 : 8,
            MarkerFill = mark.Ink.Mark(),
        };
        series.Points.AddRange(_drawn.Where(run => run.Mark == mark).Select(run => new ScatterPoint(Place(run), price.In(run)!.Value)));
        return series;
    }

    // Points that lost nothing share a value: they stand beside each other, cheapest first.
    private double Place(Shown run)
    {
        if (run.Lost == true)
            return Math.Log10(run.Run.Summary.LostPerThousand!.Value) - _leastExponent;
        var keepers = _drawn.Where(drawn => drawn.Lost == false).ToList();
        return -Band + 0.12 + (0.3 * keepers.IndexOf(run) / Math.Max(1, keepers.Count - 1));
    }

    private bool IsFarRight(Shown run) => Place(run) > 0.6 * (MostExponent - _leastExponent);

    private void Name(Chart chart, IReadOnlyList<Shown> named, Func<Shown, double> from, Func<Shown, double> to, double low, double high)
    {
        var (top, span) = (Math.Log(high), Math.Log(high) - Math.Log(low));
        var wanted = named.Select(run => (top - Math.Log(price.In(run)!.Value)) / span * chart.InnerHeight).ToList();
        var placed = Labels.Apart(wanted, _line, 12, chart.InnerHeight - 34);
        foreach (var (index, run) in named.Index())
        {
            var at = Math.Exp(top - (placed[index] / chart.InnerHeight * span));
            var align = run.Lost == true && IsFarRight(run) ? HorizontalAlignment.Right : HorizontalAlignment.Left;
            Lead(chart, (from(run), price.In(run)!.Value), (to(run), at));
            var indent = align == HorizontalAlignment.Right ? -6 : 6;
            chart.Say(Label(run), to(run), at, Ink.Text, align).Offset = new ScreenVector(indent, wide ? -7 : 0);
            if (!wide)
                continue;
            var claims = chart.Say(ClaimWords.Of(run.Run.Header.Mode.Claims, words), to(run), at, Ink.Muted, align);
            (claims.Offset, claims.FontSize) = (new ScreenVector(indent, 8), 11);
        }
    }

    private static string Label(double lost) => lost < 1 ? Figures.Number(Math.Round(lost, 3)) : Figures.Count((long)Math.Round(lost));

    private string Label(Shown run) => $"{run.Mark.Symbol} {run.Name} {words.Say("unit.ms", Figures.Short(price.In(run)))}";

    private static void Lead(Chart chart, (double X, double Y) from, (double X, double Y) to)
    {
        var line = new LineSeries { Color = Ink.Muted.Mark(), StrokeThickness = 0.7 };
        line.Points.AddRange([new DataPoint(from.X, from.Y), new DataPoint(to.X, to.Y)]);
        chart.Model.Series.Insert(0, line);
    }
}
