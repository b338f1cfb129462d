using SessionLab.Core.Reports.Wording;

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
        Section(writer, "heading.answers", runs, run => new AnswerLines(words).Of(run.Summary));
        Section(writer, "heading.findings", runs, run => new FindingWords(words).Of(run.Summary).Select(said => said.Text));
        Section(writer, "heading.stores", runs, run => new StoreLines(words).Of(run.Header.Mode));
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
}
