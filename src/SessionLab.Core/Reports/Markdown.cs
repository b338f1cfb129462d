namespace SessionLab.Core.Reports;

/// <summary>Text that says in Markdown what it says: names that a scenario chose must not become markup.</summary>
internal static class Markdown
{
    private const string Special = "\\`*_[]<>|#";

    /// <summary>Text between other text or in a cell.</summary>
    public static string Text(string text) => string.Concat(text.ReplaceLineEndings(" ").Select(
        letter => letter switch
        {
            '<' => "&lt;",
            '>' => "&gt;",
            _ when Special.Contains(letter, StringComparison.Ordinal) => $"\\{letter}",
            _ => $"{letter}",
        }));

    /// <summary>A row of a table.</summary>
    public static void Row(TextWriter writer, IEnumerable<string> cells) => writer.Write($"| {string.Join(" | ", cells.Select(Text))} |\n");
}
