using System.Text;

namespace SessionLab.Core.Reports.Tables;

/// <summary>A column of plain text.</summary>
/// <param name="Title">Its head; may have several lines.</param>
/// <param name="Left">Words to the left, figures to the right.</param>
/// <param name="Limit">Cells wider than this are wrapped.</param>
/// <param name="Breaks">False for a cell whose spaces mean something: it is never wrapped.</param>
internal sealed record TextColumn(string Title, bool Left = false, int Limit = int.MaxValue, bool Breaks = true);

/// <summary>A table of plain text: two spaces between columns, one where two would not fit the page.</summary>
internal sealed class TextTable(IReadOnlyList<TextColumn> columns)
{
    private readonly List<IReadOnlyList<string>[]> _rows = [];

    public void Add(params IReadOnlyList<string> cells) =>
        _rows.Add([.. cells.Select((cell, index) => columns[index].Breaks ? TextPage.Wrap(cell, columns[index].Limit) : [cell])]);

    public void Write(TextWriter writer)
    {
        IReadOnlyList<string>[] head = [.. columns.Select(column => (IReadOnlyList<string>)column.Title.Split('\n'))];
        int[] widths = [.. columns.Select((_, index) => _rows.Prepend(head).Max(row => row[index].Max(line => line.Length)))];
        var gap = widths.Sum() + 2 * (widths.Length - 1) <= TextPage.Width ? "  " : " ";
        WriteRow(writer, head, widths, gap, fromBottom: true);
        writer.Write(string.Join(gap, widths.Select(width => new string('-', width))) + "\n");
        foreach (var row in _rows)
            WriteRow(writer, row, widths, gap, fromBottom: false);
    }

    private void WriteRow(TextWriter writer, IReadOnlyList<string>[] cells, int[] widths, string gap, bool fromBottom)
    {
        var height = cells.Max(cell => cell.Count);
        for (var i = 0; i < height; i++)
        {
            var line = new StringBuilder();
            for (var column = 0; column < cells.Length; column++)
            {
                var at = fromBottom ? i - (height - cells[column].Count) : i;
                var text = at >= 0 && at < cells[column].Count ? cells[column][at] : "";
                line.Append(column == 0 ? "" : gap);
                line.Append(columns[column].Left ? text.PadRight(widths[column]) : text.PadLeft(widths[column]));
            }

            writer.Write(line.ToString().TrimEnd() + "\n");
        }
    }
}
