using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports.Html.Parts;

/// <summary>The verdicts with their examples, what availability cost, and what speaks for or against believing the numbers.</summary>
internal sealed class FindingPart(Words words) : IPart
{
    /// <inheritdoc/>
    public Section? Of(RunGroup group) => new(group.Id + "-findings", words.Say("page.findings"), words.Say("page.findings_lead"))
    {
        Lines =
        [
            .. Lines(group, run => new FindingWords(words).Of(run.Run.Summary).Select(said => (said.Distrust ? Mark.Fail : null, said.Text))),
            .. Lines(group, run => new VerdictWords(words).Lines(run.Run).Select(said => ((Mark?)null, said))),
            .. Lines(group, run => new AnswerLines(words).Of(run.Run.Summary).Select(said => ((Mark?)null, said))),
            .. Lines(group, run => new FaultLines(words).Seen(run.Run.Summary).Select(said => ((Mark?)null, said))),
        ],
    };

    private static IEnumerable<Line> Lines(RunGroup group, Func<Shown, IEnumerable<(Mark? Mark, string Text)>> said) =>
        group.Runs.SelectMany(run => said(run).Select((line, place) => new Line(line.Mark, place == 0 ? run.Name : "", line.Text)));
}
