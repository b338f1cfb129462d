using SessionLab.Core.Copies;
using SessionLab.Core.Reports.Tables;
using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports;

/// <summary>
/// Sessions × nodes over time as plain text: a line for each round, and a row of characters for each session and node. Where there are too
/// many rounds or sessions for a page, rounds are drawn together and only sessions that were ever stale or missing are shown.
/// </summary>
public sealed class CopyPage(Words words)
{
    private const int MostLines = 30;
    private const int MostSessions = 12;
    private readonly CopyRows _rows = new(words);

    /// <summary>Writes the matrix.</summary>
    /// <param name="writer">Takes the text.</param>
    /// <param name="chronicle">The run's rounds; at least one.</param>
    /// <param name="session">The first digits of the sessions to show; null: as many as fit a page.</param>
    public void Write(TextWriter writer, CopyChronicle chronicle, string? session = null)
    {
        TextPage.Paragraph(writer, Title(chronicle));
        if (session is null)
            WriteCounts(writer, chronicle);
        writer.Write("\n");
        _rows.Write(writer, chronicle, session is null ? Notable(writer, chronicle.Sessions()) : Named(writer, chronicle, session));
    }

    private string Title(CopyChronicle chronicle) => words.Say(
        "title.copies", chronicle.Header.Scenario, chronicle.Header.Mode.Name, Figures.Count(chronicle.Sessions().Count),
        Figures.Count(chronicle.Nodes.Count), Figures.Count(chronicle.Rounds.Count),
        Figures.Seconds(chronicle.Rounds[0].AtUs), Figures.Seconds(chronicle.Rounds[^1].AtUs));

    private void WriteCounts(TextWriter writer, CopyChronicle chronicle)
    {
        writer.Write("\n");
        var nodes = chronicle.Nodes;
        var table = new TextTable(
        [
            new TextColumn(words.Say("column.at")),
            new TextColumn(words.Say("column.sessions")),
            .. nodes.Select(node => new TextColumn(chronicle.Header.Cluster.NameOf(node), Left: true)),
        ]);
        var each = TextPage.Share(chronicle.Rounds.Count, MostLines);
        foreach (var rounds in chronicle.Rounds.Chunk(each))
            table.Add(Cells(rounds.MaxBy(Wrong)!, nodes));
        table.Write(writer);
        TextPage.Paragraph(writer, words.Say("legend.copy_counts"));
        if (each > 1)
            TextPage.Paragraph(writer, words.Say("legend.copy_counts_worst", Figures.Count(each)));
    }

    private static int Wrong(CopyRound round) => round.Count(CopyState.Stale) + round.Count(CopyState.Missing);

    private static string[] Cells(CopyRound round, IReadOnlyList<int> nodes) =>
    [
        Figures.Seconds(round.AtUs),
        Figures.Count(round.Sessions),
        .. nodes.Select(node => Cell(round.Nodes.FirstOrDefault(asked => asked.Node == node))),
    ];

    private static string Cell(NodeCopies? node) => node?.Sample is null
        ? $"{CopyLetters.Of(CopyState.Silent)}"
        : $"{node.Count(CopyState.Primary)}+{node.Count(CopyState.Copy)}{Some(node, CopyState.Stale)}{Some(node, CopyState.Missing)}";

    private static string Some(NodeCopies node, CopyState state) =>
        node.Count(state) is > 0 and var count ? $" {count}{CopyLetters.Of(state)}" : "";

    private IReadOnlyList<SessionLife> Named(TextWriter writer, CopyChronicle chronicle, string session)
    {
        var named = chronicle.Sessions(session);
        if (named.Count == 0)
            TextPage.Paragraph(writer, words.Say("row.copies_none", session));
        return named;
    }

    private IReadOnlyList<SessionLife> Notable(TextWriter writer, IReadOnlyList<SessionLife> sessions)
    {
        if (sessions.Count <= MostSessions)
            return sessions;
        var unclean = sessions.Where(life => !life.Clean).ToList();
        TextPage.Paragraph(writer, unclean.Count == 0
            ? words.Say("row.copies_clean")
            : words.Say("row.copies_unclean", Figures.Count(unclean.Count), Figures.Count(Math.Min(unclean.Count, MostSessions))));
        return [.. unclean.Take(MostSessions)];
    }
}
