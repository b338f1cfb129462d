namespace SessionLab.Core.Reports;

/// <summary>What stands behind the table: verdicts with examples, warnings, the stores that answered, where the runs are kept.</summary>
internal sealed class TextNotes(Words words)
{
    private readonly VerdictWords _verdicts = new(words);

    public void Write(TextWriter writer, IReadOnlyList<RunReport> runs)
    {
        Section(writer, "heading.verdicts", runs, _verdicts.Lines);
        Section(writer, "heading.findings", runs, Findings);
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

    private IEnumerable<string> Findings(RunReport run) =>
        run.Summary.Findings.Select(finding => words.Say(
            "finding." + finding.Key, finding.Key == "prediction_missed" ? Named(finding.Arguments) : finding.Arguments));

    private string[] Named(IReadOnlyList<string> arguments) => [words.Say("metric." + arguments[0]), .. arguments.Skip(1)];

    private IEnumerable<string> Store(RunReport run) =>
        run.Header.Mode.Store is { } store ? [words.Say("store.line", store.Product, store.Version, store.Where)] : [];
}
