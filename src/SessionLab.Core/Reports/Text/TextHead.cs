using SessionLab.Core.Reports.Wording;
using SessionLab.Core.Thresholds;

namespace SessionLab.Core.Reports.Text;

/// <summary>What was run: flaws, missed predictions and broken thresholds first, then scenario, plan, cluster, its clock where it is not the machine's, machine.</summary>
internal sealed class TextHead(Words words)
{
    public void Write(TextWriter writer, IReadOnlyList<RunReport> runs)
    {
        var flaws = Each(runs, run => string.Join(", ", run.Header.Flaws));
        if (flaws.Length > 0)
            TextPage.Paragraph(writer, words.Say("title.flaws", flaws));
        var missed = Each(runs, Missed);
        if (missed.Length > 0)
            TextPage.Paragraph(writer, words.Say("title.missed", missed));
        var broken = Each(runs, Broken);
        if (broken.Length > 0)
            TextPage.Paragraph(writer, words.Say("title.broken", broken));
        var header = runs[0].Header;
        TextPage.Paragraph(writer, header.Question.Length > 0
            ? words.Say("title.scenario", header.Scenario, header.Question)
            : words.Say("title.scenario_only", header.Scenario));
        TextPage.Paragraph(writer, words.Say(
            "title.plan", Each(runs, run => run.Header.PlanHash), Each(runs, run => $"{run.Header.Seed}"),
            Figures.Count(header.PlannedOperations), Figures.Count(header.Clients), Figures.Count(header.Jars),
            header.Workload, header.Pace));
        TextPage.Paragraph(writer, words.Say(
            "title.cluster", Each(runs, run => Figures.Count(run.Header.Cluster.Nodes.Count)), Each(runs, run => run.Header.Cluster.Policy)));
        var faults = Each(runs, run => new FaultLines(words).Planned(run.Header));
        if (faults.Length > 0)
            TextPage.Paragraph(writer, words.Say("title.faults", faults));
        var clock = Each(runs, run => Clock(run.Header.Cluster.ClockFactor));
        if (clock.Length > 0)
            TextPage.Paragraph(writer, clock);
        if (header.Machine.System.Length > 0)
            TextPage.Paragraph(writer, words.Say(
                "title.machine", header.Machine.System, header.Machine.Processor, Figures.Count(header.Machine.Cores)));
    }

    private string Missed(RunReport run) => string.Join(", ", run.Summary.Predictions.Where(prediction => prediction.Hit == false)
        .Select(prediction => $"{run.Summary.Mode}, {words.Say("metric." + prediction.Metric)}"));

    private string Broken(RunReport run) => string.Join(", ", run.Thresholds.Where(threshold => threshold.Outcome == ThresholdOutcome.Broken)
        .Select(threshold => words.Say("threshold.named", run.Summary.Mode, threshold.Text, threshold.Measured)));

    private string Clock(double factor) => factor == 1 ? "" : words.Say("title.clock", Figures.Number(factor));

    // Runs to be compared share all this; where they do not, the reader must see it.
    private static string Each(IReadOnlyList<RunReport> runs, Func<RunReport, string> text) =>
        string.Join(" / ", runs.Select(text).Where(value => value.Length > 0).Distinct());
}
