using System.Globalization;

namespace SessionLab.Core.Reports.Text;

/// <summary>What stands behind the table: verdicts with examples, warnings, the stores that answered, where the runs are kept.</summary>
internal sealed class TextNotes(Words words)
{
    private readonly VerdictWords _verdicts = new(words);

    public void Write(TextWriter writer, IReadOnlyList<RunReport> runs)
    {
        Section(writer, "heading.verdicts", runs, _verdicts.Lines);
        Section(writer, "heading.causes", runs, run => new CauseLines(words).Of(run.Summary));
        Section(writer, "heading.faults", runs, run => new FaultLines(words).Seen(run.Summary));
        Section(writer, "heading.answers", runs, Answers);
        Section(writer, "heading.findings", runs, run => new FindingWords(words).Of(run.Summary).Select(said => said.Text));
        Section(writer, "heading.stores", runs, Store);
        Section(writer, "heading.folders", runs, run => run.Folder is { } folder ? [folder] : []);
    }

    private void Section(
        TextWriter writer, string heading, IReadOnlyList<RunReport> runs, Func<RunReport, IEnumerable<string>> lines)
    {
        var rows = runs.Select(run => (run.Summary.Mode, Lines: lines(run).ToList())).Where(row => row.Lines.Count > 0).ToList();
        if (rows.Count == 0)
            return;
        writer.Write($"\n{words.Say(heading)}\n");
        var width = runs.Max(run => run.Summary.Mode.Length);
        foreach (var (mode, texts) in rows)
            foreach (var (index, text) in texts.Index())
                TextPage.Paragraph(writer, text, (index == 0 ? mode : "").PadRight(width) + "  ");
    }

    // What availability cost stands here, not in the table: loss and availability are two axes.
    private IEnumerable<string> Answers(RunReport run)
    {
        var counts = run.Summary.Classes
            .Where(answers => answers.Value > 0 && answers.Key != "ok")
            .Select(answers => words.Say("answers." + answers.Key, Figures.Count(answers.Value)))
            .ToList();
        return counts.Count > 0 ? [string.Join(", ", counts)] : [];
    }

    private IEnumerable<string> Store(RunReport run) => run.Header.Mode.Store switch
    {
        null => [],
        { SyncUs: { } us } store => [words.Say("store.synced", store.Product, store.Version, store.Where, (us / 1000).ToString("0.000", CultureInfo.InvariantCulture))],
        var store => [words.Say("store.line", store.Product, store.Version, store.Where)],
    };
}
