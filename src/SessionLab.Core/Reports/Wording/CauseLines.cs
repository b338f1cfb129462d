using SessionLab.Core.Causes;
using SessionLab.Core.Measuring;

namespace SessionLab.Core.Reports.Wording;

/// <summary>Why sessions were lost: each cause with its counts and one example.</summary>
internal sealed class CauseLines(Words words)
{
    /// <summary>A sentence for each cause; none in a run that lost nothing.</summary>
    public IEnumerable<string> Of(Summary summary) => summary.Causes.Select(Line);

    private string Line(CauseFigure figure)
    {
        var counts = ((string Key, long Count)[])[("answers.session_lost", figure.LostSessions), ("answers.stale_read", figure.StaleReads), ("answers.lost_update", figure.LostUpdates)];
        var counted = counts.Where(count => count.Count > 0).Select(count => words.Say(count.Key, Figures.Count(count.Count)));
        var example = words.Say("causes.example", Figures.Short(figure.Example.Seconds), Proof(figure.Cause, figure.Example.Proof));
        return words.Say("causes.line", words.Say("cause." + figure.Cause), string.Join(", ", counted), example);
    }

    /// <summary>The sentence that proves one loss.</summary>
    public string Proof(string cause, IReadOnlyList<string> arguments) => words.Say("proof." + cause, arguments);
}
