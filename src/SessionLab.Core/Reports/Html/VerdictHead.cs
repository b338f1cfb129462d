using System.Globalization;
using SessionLab.Core.Judging;
using SessionLab.Core.Predictions;
using SessionLab.Core.Reports.Wording;
using SessionLab.Core.Thresholds;

namespace SessionLab.Core.Reports.Html;

/// <summary>The top of the page: the verdict in one sentence, then who lost, how many, why, and what the cure costs.</summary>
internal sealed class VerdictHead(Words words)
{
    /// <summary>What the template shows.</summary>
    public object Of(RunGroup group)
    {
        var header = group.Runs[0].Run.Header;
        return new
        {
            header.Scenario,
            header.Question,
            Started = header.StartedAt.ToUniversalTime().ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture),
            Headline = Headline(group),
            Answers = new Answers(words, group).All(),
            Warnings = Warnings(group).ToList(),
            Runs = group.Runs.Select(Chip).ToList(),
            Thresholds = group.Runs.SelectMany(run => run.Run.Thresholds, Threshold).ToList(),
        };
    }

    private string Headline(RunGroup group)
    {
        var (losers, keepers) = (group.Losers, words.All([.. group.Keepers.Select(run => run.Name)]));
        if (losers.Count == 0)
            return keepers.Length == 0 ? words.Say("answer.nothing") : words.Say("answer.headline_kept", keepers);
        var lost = words.All([.. losers.Select((run, place) =>
            words.Say(place == 0 ? "answer.lost_first" : "answer.lost", run.Name, Saying.Rate(run.Run.Summary.LostPerThousand)))]);
        return keepers.Length == 0 ? words.Say("answer.headline_lost", lost) : words.Say("answer.headline", lost, keepers);
    }

    private IEnumerable<string> Warnings(RunGroup group)
    {
        var flaws = string.Join(", ", group.Runs.SelectMany(run => run.Run.Header.Flaws).Distinct());
        if (flaws.Length > 0)
            yield return words.Say("title.flaws", flaws);
        foreach (var run in group.Runs.Where(run => run.Run.Summary.Predictions.Any(prediction => prediction.Hit == false)))
            yield return words.Say("answer.missed", run.Name);
        var doubtful = group.Runs.Where(run => run.Run.Summary.Findings.Any(finding => finding.Distrust)).Select(run => run.Name).ToList();
        if (doubtful.Count > 0)
            yield return words.Say("answer.distrust", words.All(doubtful));
        foreach (var run in group.Runs.Where(run => run.Run.Judgement.Reasons.Count > 0))
            yield return words.Say("answer.reasons", run.Name, string.Join(' ', run.Run.Judgement.Reasons.Select(words.Say)));
    }

    private object Chip(Shown run) => new
    {
        run.Name,
        run.Mark,
        Lost = run.Lost switch
        {
            null => words.Say("answer.chip_unknown"),
            true => words.Say("answer.chip_lost", Saying.Rate(run.Run.Summary.LostPerThousand)),
            false => words.Say("answer.chip_kept", Bound(run)),
        },
        Verdict = words.Say("answer.verdict_" + Words.Key(run.Run.Judgement.Verdict)),
        Wrong = run.Run.Judgement.Verdict != Verdict.Valid,
    };

    private static string Bound(Shown run) => Figures.Short(1000 * RuleOfThree.Bound(run.Run.Summary.Sessions));

    private object Threshold(Shown run, ThresholdResult threshold) => new
    {
        run.Name,
        threshold.Text,
        threshold.Measured,
        Mark = threshold.Outcome switch
        {
            ThresholdOutcome.Held => Mark.Ok,
            ThresholdOutcome.Broken => Mark.Fail,
            _ => Mark.Unknown,
        },
        Outcome = words.Say("answer.threshold_" + Words.Key(threshold.Outcome)),
    };
}
