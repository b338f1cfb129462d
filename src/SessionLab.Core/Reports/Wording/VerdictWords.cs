using SessionLab.Core.Judging;

namespace SessionLab.Core.Reports.Wording;

/// <summary>A verdict, its reasons and a few accusations as sentences.</summary>
internal sealed class VerdictWords(Words words)
{
    private const int Examples = 3;
    private const int Operations = 6;

    /// <summary>The verdict with its reasons, then the worst examples: what the claims forbid before what they permit.</summary>
    public IEnumerable<string> Lines(RunReport run)
    {
        var verdict = words.Say("verdict." + Words.Key(run.Judgement.Verdict));
        var reasons = string.Join(' ', run.Judgement.Reasons.Select(words.Say));
        return run.Judgement.Accusations
            .OrderBy(accusation => accusation.Permitted)
            .ThenByDescending(accusation => accusation.Offending.Count > 1)
            .Take(Examples)
            .Select(accusation => Sentence(accusation, run.Header.Cluster.Nodes))
            .Prepend(reasons.Length > 0 ? $"{verdict}: {reasons}" : verdict);
    }

    private string Sentence(Accusation accusation, IReadOnlyList<string> nodes)
    {
        var said = words.Say(
            "accusation." + Words.Key(accusation.Class), accusation.Operation.ToString(), words.Say(accusation.Expected),
            string.Join(", ", accusation.Seen.Select(words.Say)), Offending(accusation));
        var line = words.Say(
            "accusation.line", Figures.Seconds(accusation.AtUs), Node(accusation.Node, nodes), $"{accusation.Operation.Client}", said);
        return accusation.Permitted ? words.Say("accusation.permitted", line) : line;
    }

    private static string Offending(Accusation accusation) =>
        string.Join(", ", accusation.Offending.Take(Operations)) + (accusation.Offending.Count > Operations ? ", ..." : "");

    private static string Node(int node, IReadOnlyList<string> nodes) => node >= 0 && node < nodes.Count ? nodes[node] : "?";
}
