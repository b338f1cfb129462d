using SessionLab.Core.Reports.Wording;
using SessionLab.Core.Thresholds;

namespace SessionLab.Core.Reports.Tables;

/// <summary>The scenario's thresholds beside what was measured, a line for each mode that must keep to them.</summary>
internal sealed class ThresholdTable(Words words)
{
    private const int LongestLine = 70;

    public void Write(TextWriter writer, IReadOnlyList<RunReport> runs)
    {
        if (runs.All(run => run.Thresholds.Count == 0))
            return;
        writer.Write($"\n{words.Say("heading.thresholds")}\n");
        var table = new TextTable(
        [
            new TextColumn(words.Say("column.result"), Left: true),
            new TextColumn(words.Say("column.mode"), Left: true),
            new TextColumn(words.Say("column.threshold"), Left: true, Limit: LongestLine),
            new TextColumn(words.Say("column.measured"), Left: true),
        ]);
        foreach (var run in runs)
            foreach (var threshold in run.Thresholds)
                table.Add(Outcome(threshold.Outcome), run.Summary.Mode, threshold.Text, threshold.Measured.Length > 0 ? threshold.Measured : Figures.None);
        table.Write(writer);
        if (runs.Any(run => run.Thresholds.Any(threshold => threshold.Outcome == ThresholdOutcome.NoFigure)))
            TextPage.Paragraph(writer, words.Say("legend.no_figure"));
    }

    private string Outcome(ThresholdOutcome outcome) => words.Say(outcome switch
    {
        ThresholdOutcome.Held => "threshold.held",
        ThresholdOutcome.Broken => "threshold.broken",
        _ => "threshold.no_figure",
    });
}
