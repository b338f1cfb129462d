using SessionLab.Core.Reports.Tables;

namespace SessionLab.Core.Reports.Comparisons;

/// <summary>A piece of a page, whatever it is written as: a heading, a table, sentences.</summary>
/// <param name="Heading">Above it; null for none.</param>
/// <param name="Columns">Of its table; none without one.</param>
/// <param name="Rows">The table's.</param>
/// <param name="Sentences">Below the table.</param>
internal sealed record PageSection(string? Heading, IReadOnlyList<TextColumn> Columns, IReadOnlyList<string[]> Rows, IReadOnlyList<string> Sentences)
{
    public static PageSection Text(string? heading, params IReadOnlyList<string> sentences) => new(heading, [], [], sentences);

    /// <summary>As plain text.</summary>
    public void WriteText(TextWriter writer)
    {
        if (Heading is not null)
            writer.Write($"{Heading}\n");
        if (Rows.Count > 0)
        {
            var table = new TextTable(Columns);
            foreach (var row in Rows)
                table.Add(row);
            table.Write(writer);
        }

        foreach (var sentence in Sentences)
            TextPage.Paragraph(writer, sentence);
    }

    /// <summary>As Markdown.</summary>
    public void WriteMarkdown(TextWriter writer)
    {
        if (Heading is not null)
            writer.Write($"**{Markdown.Text(Heading)}**\n\n");
        if (Rows.Count > 0)
        {
            Markdown.Row(writer, Columns.Select(column => Whole(column.Title)));
            Markdown.Row(writer, Columns.Select(column => column.Left ? "---" : "---:"));
            foreach (var row in Rows)
                Markdown.Row(writer, row);
            writer.Write(Sentences.Count > 0 ? "\n" : "");
        }

        writer.Write(string.Join("\n", Sentences.Select(sentence => $"{Markdown.Text(sentence)}\n")));
    }

    // Heads are broken for narrow columns of text, some within a word.
    private static string Whole(string title) => title.Replace("-\n", "", StringComparison.Ordinal).Replace('\n', ' ');
}
