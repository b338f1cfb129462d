using SessionLab.Core.Comparing.Trials;
using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports.Trials;

/// <summary>A trial in Markdown, for the comment of a change.</summary>
public sealed class TrialMarkdown(Words words) : ITrialReport
{
    internal const string CatalogName = "markdown";

    private static readonly string[] Columns =
    [
        "column.mode", "column.gate", "column.arm_a", "column.arm_b", "column.change", "column.change_interval", "column.margin",
        "column.tolerance", "column.chance", "column.result",
    ];

    /// <inheritdoc/>
    public string Name => CatalogName;

    /// <inheritdoc/>
    public void Write(TextWriter writer, TrialReport report)
    {
        var said = new TrialWords(words, report);
        writer.Write($"**{said.Title}**\n\n{said.Result}\n\n");
        foreach (var reason in said.Reasons)
            writer.Write($"- {reason}\n");
        if (report.PairsMade == 0)
            return;
        WriteRow(writer, Columns.Select(column => words.Say(column).Replace('\n', ' ')), "\n");
        WriteRow(writer, Columns.Select((_, index) => index < 2 ? "---" : "---:"));
        foreach (var gate in report.Gates)
            WriteRow(writer, said.Row(gate));
        writer.Write('\n');
        foreach (var mode in report.Modes.Where(mode => mode.Phases.Count > 0))
            writer.Write($"- {mode.Mode}: {said.Worst(mode)}\n");
    }

    private static void WriteRow(TextWriter writer, IEnumerable<string> cells, string before = "") =>
        writer.Write($"{before}| {string.Join(" | ", cells)} |\n");
}
