namespace SessionLab.Core.Reports;

/// <summary>Plain text of at most 120 columns: one table that compares the runs, then what stands behind it.</summary>
public sealed class TextReport(Words words) : IReport
{
    internal const string CatalogName = "text";

    /// <inheritdoc/>
    public string Name => CatalogName;

    /// <inheritdoc/>
    public void Write(TextWriter writer, IReadOnlyList<RunReport> runs)
    {
        if (runs.Count == 0)
            return;
        new TextHead(words).Write(writer, runs);
        writer.Write("\n");
        new ComparisonTable(words).Write(writer, runs);
        writer.Write("\n");
        new LoginTable(words).Write(writer, runs);
        new CopyTable(words).Write(writer, runs);
        new PredictionTable(words).Write(writer, runs);
        new TextNotes(words).Write(writer, runs);
    }
}
