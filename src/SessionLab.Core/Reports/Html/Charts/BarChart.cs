using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace SessionLab.Core.Reports.Html.Charts;

/// <summary>A row of stacked pieces for each run, each piece named where its name fits.</summary>
internal sealed class BarChart(IReadOnlyList<Bar> bars, double most, bool wide)
{
    private const double Row = 40;
    private const double Half = 0.34;

    // Wide enough for most letters of any font the reader's machine may have.
    private const double Letter = 7.2;

    /// <summary>The picture as SVG.</summary>
    public string Draw(string id, string title, string description)
    {
        var right = bars.Any(bar => bar.Note.Length > 0) ? wide ? 232 : 84 : 8;
        var chart = new Chart(wide ? 920 : 370, (Row * bars.Count) + 10, wide ? new(84, 4, right, 6) : new(70, 4, right, 6));
        chart.Add(new LinearAxis { Position = AxisPosition.Bottom, Minimum = 0, Maximum = most, LabelFormatter = _ => "" }, grid: false);
        chart.Add(new TickedAxis([.. Enumerable.Range(0, bars.Count).Select(row => (double)row)])
        {
            Position = AxisPosition.Left,
            StartPosition = 1,
            EndPosition = 0,
            Minimum = -0.5,
            Maximum = bars.Count - 0.5,
            LabelFormatter = row => bars[(int)row].Name,
        }, grid: false).TextColor = Ink.Text.Mark();
        var unit = (chart.Width - chart.Margins.Left - chart.Margins.Right) / most;
        foreach (var (row, bar) in bars.Index())
            Add(chart, row, bar, unit);
        return chart.Draw(id, title, description);
    }

    private void Add(Chart chart, int row, Bar bar, double unit)
    {
        var series = new RectangleBarSeries { StrokeThickness = 1, StrokeColor = Ink.Paper.Mark() };
        var from = 0.0;
        foreach (var piece in bar.Pieces)
        {
            series.Items.Add(new RectangleBarItem(from, row - Half, from + piece.Size, row + Half) { Color = piece.Ink.Mark() });
            if (piece.Name.Length * Letter < (piece.Size * unit) - 8)
                chart.Say(piece.Name, from + (piece.Size / 2), row, piece.OnInk, HorizontalAlignment.Center).FontSize = 12;
            from += piece.Size;
        }

        chart.Model.Series.Add(series);
        var total = chart.Say(bar.Total, from, row, Ink.Text);

        // The rows go downwards, and with them the offsets.
        total.Offset = new ScreenVector(8, wide || bar.Note.Length == 0 ? 0 : 7);
        var note = chart.Say(bar.Note, from, row, Ink.Cure3);
        (note.Offset, note.FontSize) = (wide ? new ScreenVector(74, 0) : new ScreenVector(8, -8), 12);
    }
}

/// <summary>A row.</summary>
/// <param name="Name">Of its run.</param>
/// <param name="Pieces">From left to right.</param>
/// <param name="Total">What stands behind it.</param>
/// <param name="Note">And behind that.</param>
internal sealed record Bar(string Name, IReadOnlyList<Piece> Pieces, string Total = "", string Note = "");

/// <summary>A part of a row.</summary>
/// <param name="Name">Written into it where there is room.</param>
/// <param name="Size">In the unit of the chart.</param>
/// <param name="Ink">Its colour.</param>
/// <param name="OnInk">The colour of what is written on it.</param>
internal sealed record Piece(string Name, double Size, Ink Ink, Ink OnInk);
