using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports.Sequences;

/// <summary>One loss as a story of at most ten lines and a sequence diagram in plain text.</summary>
public sealed class SequencePage(Words words)
{
    private const int Lane = 14;

    /// <summary>Writes why it was lost, the story, and the diagram.</summary>
    public void Write(TextWriter writer, LossStory story)
    {
        var loss = story.Loss;
        TextPage.Paragraph(writer, words.Say(
            "story.title", words.Say("cause." + loss.Cause), new CauseLines(words).Proof(loss.Cause, loss.Proof)));
        writer.Write("\n");
        var steps = story.Steps;
        foreach (var (index, step) in steps.Index())
            TextPage.Paragraph(writer, Sentence(step), $"{index + 1,2}  {Figures.Seconds(step.AtUs),9}  ");
        writer.Write("\n");
        var parties = Parties(story, steps);
        writer.Write("    " + string.Concat(parties.Select(party => party.PadRight(Lane))).TrimEnd() + "\n");
        foreach (var (index, step) in steps.Index())
            writer.Write($"{index + 1,2}  {Arrow(parties, step)}\n");
    }

    /// <summary>Who takes part, in the order of a request's way; every request passes the balancer.</summary>
    internal static List<string> Parties(LossStory story, IReadOnlyList<StoryStep> steps)
    {
        var named = steps.SelectMany(step => (string[])[step.From, step.To]).ToHashSet();
        string[] order = [StoryStep.Client, StoryStep.Balancer, .. story.Header.Cluster.Nodes, StoryStep.Store];
        return [.. order.Where(party => party is StoryStep.Client or StoryStep.Balancer || named.Contains(party)), .. named.Except(order)];
    }

    /// <summary>A step as a sentence.</summary>
    internal string Sentence(StoryStep step) => words.Say("story." + step.Key, step.From, step.To, step.Operation);

    private static string Arrow(List<string> parties, StoryStep step)
    {
        var row = new char[parties.Count * Lane];
        Array.Fill(row, ' ');
        for (var lane = 0; lane < parties.Count; lane++)
            row[lane * Lane] = '|';
        var (from, to) = (Place(parties, step.From), Place(parties, step.To));
        var (left, right) = (Math.Min(from, to), Math.Max(from, to));
        for (var at = left + 1; at < right; at++)
            row[at] = '-';
        row[to] = step.Broken ? 'X' : from == to ? '*' : to > from ? '>' : '<';
        return new string(row).TrimEnd();
    }

    private static int Place(List<string> parties, string party) => Lane * Math.Max(0, parties.IndexOf(party));
}
