using SessionLab.Core.Copies;
using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports.Tables;

/// <summary>For each session and node a row with a character for each round; all rows share one axis of time.</summary>
internal sealed class CopyRows(Words words)
{
    private const int MostCharacters = 90;
    private const char Nobody = ' ';

    // What a character that stands for several rounds must not hide comes first.
    private static readonly CopyState[] Worst =
        [CopyState.Missing, CopyState.Stale, CopyState.Silent, CopyState.Primary, CopyState.Copy, CopyState.Absent];

    public void Write(TextWriter writer, CopyChronicle chronicle, IReadOnlyList<SessionLife> sessions)
    {
        if (sessions.Count == 0)
            return;
        var each = TextPage.Share(chronicle.Rounds.Count, MostCharacters);
        var table = new TextTable(
        [
            new TextColumn(words.Say("column.session"), Left: true),
            new TextColumn(words.Say("column.node"), Left: true),
            new TextColumn(words.Say("column.rounds"), Left: true, Breaks: false),
        ]);
        foreach (var life in sessions)
            foreach (var (index, node) in chronicle.Nodes.Index())
                table.Add(index == 0 ? life.Name : "", chronicle.Header.Cluster.NameOf(node), Row(life, node, chronicle.Rounds, each));
        table.Write(writer);
        TextPage.Paragraph(writer, words.Say("legend.copy_states"));
        if (each > 1)
            TextPage.Paragraph(writer, words.Say("legend.copy_states_many", Figures.Count(each)));
    }

    private static string Row(SessionLife life, int node, IReadOnlyList<CopyRound> rounds, int each) => string.Concat(
        rounds.Index().Chunk(each).Select(chunk => Character(
            [.. chunk.Where(round => round.Index >= life.First && round.Index <= life.Last).Select(round => round.Item.Cell(node, life.Session).State)])));

    private static char Character(IReadOnlyList<CopyState> states) =>
        states.Count == 0 ? Nobody : CopyLetters.Of(Worst.First(states.Contains));
}
