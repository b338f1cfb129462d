using SessionLab.Core.Measuring;
using SessionLab.Core.Measuring.Costs;
using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports.Tables;

/// <summary>What each node held of the sessions, and what it took to put it there; nothing for modes that copy nothing.</summary>
internal sealed class CopyTable(Words words)
{
    private static readonly string[] Titles =
    [
        "column.primaries", "column.copies", "column.stale", "column.missing", "column.held_bytes", "column.sent",
        "column.sent_bytes", "column.received", "column.missed", "column.memory", "column.filled",
    ];

    public void Write(TextWriter writer, IReadOnlyList<RunReport> runs)
    {
        var copying = runs.Select(run => run.Summary).Where(summary => summary.Copies is not null).ToList();
        if (copying.Count == 0)
            return;
        writer.Write($"\n{words.Say("heading.copies")}\n");
        var table = new TextTable(
        [
            new TextColumn(words.Say("column.mode"), Left: true),
            new TextColumn(words.Say("column.node"), Left: true),
            .. Titles.Select(title => new TextColumn(words.Say(title))),
        ]);
        foreach (var summary in copying)
            foreach (var node in summary.Copies!.Nodes)
                table.Add(Cells(summary.Mode, node));
        table.Write(writer);
        foreach (var summary in copying)
            TextPage.Paragraph(writer, Sentence(summary.Mode, summary.Copies!));
        TextPage.Paragraph(writer, words.Say("legend.copies"));
    }

    private static string[] Cells(string mode, NodeFigures node) =>
    [
        mode,
        node.Node,
        WithMost(node.Primaries, Figures.Count),
        WithMost(node.Copies, Figures.Count),
        WithMost(node.Stale, Figures.Count),
        WithMost(node.Missing, Figures.Count),
        WithMost(node.HeldBytes, Figures.Kilobytes),
        Figures.Count(node.Sent),
        Figures.Kilobytes(node.SentBytes),
        Figures.Count(node.Received),
        Figures.Count(node.Missed),
        Figures.Megabytes(node.MemoryBytes),
        Figures.Short(node.FilledMs),
    ];

    private static string WithMost(Level level, Func<long, string> text) =>
        level.Most > level.Last ? $"{text(level.Last)} ({text(level.Most)})" : text(level.Last);

    private string Sentence(string mode, CopyFigures copies) => words.Say(
        "row.copies", mode, Figures.Short(copies.PerSave), Figures.Short(copies.BytesPerSave), Figures.Count(copies.Sessions.Most),
        Figures.Count(copies.Nodes.Count), Figures.Kilobytes(copies.HeldBytes.Most), Figures.Count(copies.Rounds));
}
