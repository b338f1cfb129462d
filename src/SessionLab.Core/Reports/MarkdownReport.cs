using SessionLab.Core.Judging;
using SessionLab.Core.Reports.Wording;
using SessionLab.Core.Thresholds;

namespace SessionLab.Core.Reports;

/// <summary>A comment on a pull request: what came out, a table, why sessions were lost, the thresholds, and the command that repeats it.</summary>
public sealed class MarkdownReport(Words words) : IReport
{
    internal const string CatalogName = "markdown";

    // A comment is skimmed: whoever wants all of it opens the run.
    private const int MostRows = 16;
    private const int MostLines = 8;

    private static readonly string[] Columns =
    [
        "markdown.column_mode", "markdown.column_verdict", "markdown.column_p50", "markdown.column_p99", "markdown.column_ratio",
        "markdown.column_sessions", "markdown.column_lost",
    ];

    /// <inheritdoc/>
    public string Name => CatalogName;

    /// <inheritdoc/>
    public void Write(TextWriter writer, IReadOnlyList<RunReport> runs)
    {
        foreach (var (index, group) in runs.GroupBy(run => (run.Header.Scenario, run.Header.PlanHash)).Index())
        {
            if (index > 0)
                writer.Write("\n");
            WritePage(writer, [.. group]);
        }
    }

    private void WritePage(TextWriter writer, IReadOnlyList<RunReport> runs)
    {
        var header = runs[0].Header;
        writer.Write($"### {Markdown.Text(words.Say("markdown.title", header.Scenario))}\n\n");
        if (header.Question.Length > 0)
            writer.Write($"{Markdown.Text(header.Question)}\n\n");
        writer.Write($"**{words.Say(Result(runs))}**: {string.Join(' ', Verdict(runs))}\n\n");
        WriteTable(writer, runs);
        WriteList(writer, "markdown.causes", [.. runs.SelectMany(run => new CauseLines(words).Of(run.Summary).Select(line => Line(run, Markdown.Text(line))))]);
        WriteList(writer, "markdown.thresholds", [.. runs.SelectMany(run => run.Thresholds.Select(threshold => (Run: run, Threshold: threshold)))
            .OrderBy(held => held.Threshold.Outcome == ThresholdOutcome.Held).Select(held => Line(held.Run, Threshold(held.Threshold)))]);
        WriteFindings(writer, runs);
        writer.Write($"\n{words.Say("markdown.repeat")}\n\n```\n{RepeatCommand.Of(runs)}\n```\n");
    }

    // In one word what the exit code says: a comment whose first word is "valid" would hide a broken threshold.
    private static string Result(IReadOnlyList<RunReport> runs)
    {
        bool Comes(ThresholdOutcome outcome) => runs.Any(run => run.Thresholds.Any(threshold => threshold.Outcome == outcome));
        var worst = Worst(runs);
        return worst == "invalid" || Comes(ThresholdOutcome.Broken) ? "markdown.failed"
            : worst == "unknown" || Comes(ThresholdOutcome.NoFigure) || runs.Any(run => !run.Summary.Trustworthy) ? "markdown.inconclusive"
            : "markdown.passed";
    }

    private static string Worst(IReadOnlyList<RunReport> runs) =>
        runs.Any(run => run.Judgement.Verdict == Judging.Verdict.Invalid) ? "invalid"
        : runs.Any(run => run.Judgement.Verdict == Judging.Verdict.Unknown) ? "unknown" : "valid";

    private IEnumerable<string> Verdict(IReadOnlyList<RunReport> runs)
    {
        var broken = Modes(runs, run => run.Judgement.Verdict == Judging.Verdict.Invalid);
        var unclear = Modes(runs, run => run.Judgement.Verdict == Judging.Verdict.Unknown);
        var doubted = Modes(runs, run => !run.Summary.Trustworthy);
        var thresholds = runs.SelectMany(run => run.Thresholds).ToList();
        var missed = runs.Sum(run => run.Summary.Predictions.Count(prediction => prediction.Hit == false));
        yield return broken.Length > 0 ? words.Say("markdown.broken", broken) : words.Say("markdown.kept");
        if (unclear.Length > 0)
            yield return words.Say("markdown.unclear", unclear);
        if (thresholds.Count > 0)
            yield return words.Say(
                "markdown.thresholds_counted", Figures.Count(thresholds.Count),
                Figures.Count(thresholds.Count(threshold => threshold.Outcome == ThresholdOutcome.Broken)),
                Figures.Count(thresholds.Count(threshold => threshold.Outcome == ThresholdOutcome.NoFigure)));
        if (missed > 0)
            yield return words.Say("markdown.missed", Figures.Count(missed));
        if (doubted.Length > 0)
            yield return words.Say("markdown.doubted", doubted);
    }

    private static string Modes(IReadOnlyList<RunReport> runs, Func<RunReport, bool> which) =>
        string.Join(", ", runs.Where(which).Select(run => run.Summary.Mode).Distinct());

    private void WriteTable(TextWriter writer, IReadOnlyList<RunReport> runs)
    {
        Markdown.Row(writer, Columns.Select(column => words.Say(column)));
        Markdown.Row(writer, ["---", "---", "---:", "---:", "---:", "---:", "---:"]);
        foreach (var run in runs.Take(MostRows))
            Markdown.Row(writer,
            [
                run.Summary.Mode, words.Say("verdict." + Worst([run])), Figures.Short(run.Summary.LatencyMs.P50), Figures.Short(run.Summary.LatencyMs.P99),
                Ratio(run, runs[0]), Figures.Count(run.Summary.Sessions), Figures.LostPerThousand(run.Summary),
            ]);
        WriteLeftOut(writer, runs.Count - MostRows);
        writer.Write($"\n{Markdown.Text(words.Say("markdown.legend"))}\n");
    }

    private static string Ratio(RunReport run, RunReport first) =>
        first.Summary.LatencyMs.P50 is > 0 and var basis ? Figures.Short(run.Summary.LatencyMs.P50 / basis) : Figures.None;

    private void WriteList(TextWriter writer, string heading, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
            return;
        writer.Write($"\n**{words.Say(heading)}**\n\n");
        foreach (var line in lines.Take(MostLines))
            writer.Write($"- {line}\n");
        WriteLeftOut(writer, lines.Count - MostLines);
    }

    private void WriteFindings(TextWriter writer, IReadOnlyList<RunReport> runs)
    {
        var findings = runs.SelectMany(run => new FindingWords(words).Of(run.Summary).Select(said => (Run: run, said.Distrust, said.Text)))
            .OrderByDescending(said => said.Distrust).ToList();
        if (findings.Count == 0)
            return;
        writer.Write($"\n<details><summary>{words.Say("markdown.findings", Figures.Count(findings.Count))}</summary>\n\n");
        foreach (var (run, _, text) in findings.Take(MostLines))
            writer.Write($"- {Line(run, Markdown.Text(text))}\n");
        WriteLeftOut(writer, findings.Count - MostLines);
        writer.Write("\n</details>\n");
    }

    private void WriteLeftOut(TextWriter writer, int count)
    {
        if (count > 0)
            writer.Write($"\n{words.Say("markdown.left_out", Figures.Count(count))}\n");
    }

    private static string Line(RunReport run, string text) => $"`{run.Summary.Mode}` {text}";

    private string Threshold(ThresholdResult threshold) => threshold.Outcome switch
    {
        ThresholdOutcome.Held => words.Say("markdown.threshold_held", threshold.Text, threshold.Measured),
        ThresholdOutcome.Broken => words.Say("markdown.threshold_broken", threshold.Text, threshold.Measured),
        _ => words.Say("markdown.threshold_without", threshold.Text),
    };
}
