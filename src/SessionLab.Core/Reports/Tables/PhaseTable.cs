using SessionLab.Core.Measuring;
using SessionLab.Core.Measuring.Latencies;
using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports.Tables;

/// <summary>What the mean latency is made of: a row per mode, a column per phase that any of them has.</summary>
internal sealed class PhaseTable(Words words)
{
    internal static readonly (string Phase, string Title)[] Columns =
    [
        ("client", "column.phase_client"),
        ("affinity", "column.phase_affinity"),
        ("choose", "column.phase_choose"),
        ("forward", "column.phase_forward"),
        ("load", "column.phase_load"),
        ("app", "column.phase_app"),
        ("db", "column.phase_db"),
        ("hash", "column.phase_hash"),
        ("work", "column.phase_work"),
        ("lock", "column.phase_lock"),
        ("save", "column.phase_save"),
        ("copy", "column.phase_copy"),
        ("other", "column.phase_other"),
    ];

    public void Write(TextWriter writer, IReadOnlyList<RunReport> runs)
    {
        var columns = Columns.Where(column => runs.Any(run => Figure(run, column.Phase) is not null)).ToList();
        if (columns.Count == 0)
            return;
        writer.Write($"\n{words.Say("heading.phases")}\n");
        var table = new TextTable(
        [
            new TextColumn(words.Say("column.mode"), Left: true),
            .. columns.Select(column => new TextColumn(words.Say(column.Title))),
            new TextColumn(words.Say("column.phase_total")),
            new TextColumn(words.Say("column.other_share")),
        ]);
        foreach (var run in runs)
            table.Add(
            [
                run.Summary.Mode,
                .. columns.Select(column => Figures.Short(Figure(run, column.Phase)?.Mean)),
                Figures.Short(run.Summary.Phases?.MeanMs),
                Figures.Percent(run.Summary.Phases?.OtherShare),
            ]);
        table.Write(writer);
        TextPage.Paragraph(writer, words.Say("legend.phases"));
    }

    private static PhaseFigure? Figure(RunReport run, string phase) => run.Summary.Phases?.Ms.GetValueOrDefault(phase);
}
