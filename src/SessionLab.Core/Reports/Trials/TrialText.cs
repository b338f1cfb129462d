using SessionLab.Core.Comparing;
using SessionLab.Core.Comparing.Trials;
using SessionLab.Core.Reports.Tables;
using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports.Trials;

/// <summary>A trial as a page of plain text: what it comes to, why, and where the time went.</summary>
public sealed class TrialText(Words words) : ITrialReport
{
    internal const string CatalogName = "text";

    /// <inheritdoc/>
    public string Name => CatalogName;

    /// <inheritdoc/>
    public void Write(TextWriter writer, TrialReport report)
    {
        var said = new TrialWords(words, report);
        TextPage.Paragraph(writer, said.Title);
        TextPage.Paragraph(writer, said.Result);
        foreach (var line in said.Reasons)
            TextPage.Paragraph(writer, line, "  ");
        if (report.PairsMade == 0)
            return;
        WriteGates(writer, report, said);
        foreach (var mode in report.Modes.Where(mode => mode.Phases.Count > 0))
            WritePhases(writer, mode, said);
    }

    private void WriteGates(TextWriter writer, TrialReport report, TrialWords said)
    {
        writer.Write($"\n{words.Say("heading.gates")}\n");
        var table = new TextTable(
        [
            new TextColumn(words.Say("column.mode"), Left: true), new TextColumn(words.Say("column.gate"), Left: true),
            new TextColumn(words.Say("column.arm_a")), new TextColumn(words.Say("column.arm_b")), new TextColumn(words.Say("column.change")),
            new TextColumn(words.Say("column.change_interval")), new TextColumn(words.Say("column.margin")), new TextColumn(words.Say("column.tolerance")),
            new TextColumn(words.Say("column.chance")), new TextColumn(words.Say("column.result"), Left: true),
        ]);
        foreach (var gate in report.Gates)
            table.Add(said.Row(gate));
        table.Write(writer);
        TextPage.Paragraph(writer, words.Say("legend.gates", Figures.Percent(1 - report.Plan.Alpha), Figures.Number(Gate.LeastMs), Figures.Percent(report.Plan.Alpha)));
    }

    private void WritePhases(TextWriter writer, ModePhases mode, TrialWords said)
    {
        writer.Write($"\n{words.Say("heading.trial_phases", mode.Mode)}\n");
        var table = new TextTable(
        [
            new TextColumn(words.Say("column.phase"), Left: true), new TextColumn(words.Say("column.arm_a")),
            new TextColumn(words.Say("column.arm_b")), new TextColumn(words.Say("column.difference")),
        ]);
        foreach (var phase in mode.Phases)
            table.Add(phase.Phase, Figures.Short(phase.AMs), Figures.Short(phase.BMs), TrialWords.Signed(phase.Ms, "0.00"));
        table.Write(writer);
        TextPage.Paragraph(writer, said.Worst(mode));
    }
}
