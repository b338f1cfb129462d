using SessionLab.Core.Findings;
using SessionLab.Core.Measuring;
using SessionLab.Core.Measuring.Latencies;

namespace SessionLab.Core.Reports.Wording;

/// <summary>What speaks for or against believing the numbers of a run, in sentences.</summary>
internal sealed class FindingWords(Words words)
{
    /// <summary>A sentence each, and whether it says that the measurement itself is in doubt.</summary>
    public IEnumerable<(bool Distrust, string Text)> Of(Summary summary) => summary.Findings.Select(finding =>
    {
        var said = words.Say("finding." + finding.Key, Named(finding));
        return (finding.Distrust, finding.Distrust ? words.Say("heading.distrust", said) : said);
    }).Concat(WarmUp(summary.WarmUp).Select(said => (false, said)));

    private IEnumerable<string> WarmUp(WarmUp warmUp)
    {
        if (warmUp.Requests > 0)
            yield return words.Say("note.warm_up", Figures.Count(warmUp.Requests), Figures.Short(warmUp.Seconds));
        if (warmUp.IsCalm())
            yield return words.Say("note.steady", Figures.Short(warmUp.FirstMs), Figures.Short(warmUp.LaterMs));
    }

    private IReadOnlyList<string> Named(Finding finding) =>
        finding.Key == "prediction_missed"
            ? [words.Say("metric." + finding.Arguments[0]), .. finding.Arguments.Skip(1)]
            : finding.Arguments;
}
