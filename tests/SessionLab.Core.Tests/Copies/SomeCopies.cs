using SessionLab.Core.Copies;
using SessionLab.Core.Records;

namespace SessionLab.Core.Tests.Copies;

/// <summary>Rounds of samples, and the matrix made of them.</summary>
internal static class SomeCopies
{
    /// <summary>A node that made the save, or got the copy, of each session with its version: <c>"a1 b2*"</c>, the star for a primary.</summary>
    public static CopySample Sample(int round, int node, string held, int incarnation = 1, CopyTotals? totals = null) => new(
        round * 1_000_000 + node, round, node, incarnation, totals ?? new CopyTotals(0, 0, 0, 0, 0, 0),
        [.. held.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Copy)]);

    /// <summary>Rounds from 1, in each what the nodes hold; null for one that gives no answer.</summary>
    public static IEnumerable<RunEvent> Rounds(params IEnumerable<string?[]> rounds) => rounds.SelectMany((nodes, round) =>
        nodes.Select((held, node) => held is null
            ? (RunEvent)new CopySilence(round * 1_000_000 + 1_000_000 + node, round + 1, node)
            : Sample(round + 1, node, held)));

    /// <summary>What became of one session: a string a round, a character a node.</summary>
    public static string Of(char session, bool everyNode, params IEnumerable<RunEvent> events)
    {
        var rounds = new List<string>();
        var matrix = new CopyMatrix(everyNode, round => rounds.Add(string.Concat(round.Nodes.Select(node => Letter(node, session)))));
        foreach (var runEvent in events)
            matrix.See(runEvent);
        matrix.Close();
        return string.Join(' ', rounds);
    }

    private static HeldCopy Copy(string text) => new(text[0], text[1] - '0', text.EndsWith('*'));

    private static char Letter(NodeCopies node, char session) =>
        CopyLetters.Of(node.Sample is null ? CopyState.Silent : node.Cells.GetValueOrDefault(session).State);
}
