using SessionLab.Core.Reports.Tables;
using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Reports.Text;

/// <summary>Plain text of at most 120 columns: one table that compares the runs of a plan, then what stands behind it; another plan, another page.</summary>
public sealed class TextReport(Words words) : IReport
{
    internal const string CatalogName = "text";

    /// <inheritdoc/>
    public string Name => CatalogName;

    /// <inheritdoc/>
    public void Write(TextWriter writer, IReadOnlyList<RunReport> runs)
    {
        // Only runs of the same plan can be compared: others get a table of their own, in the order given.
        foreach (var (index, group) in runs.GroupBy(run => (run.Header.Scenario, run.Header.PlanHash)).Index())
        {
            if (index > 0)
                writer.Write("\n\n");
            WritePage(writer, [.. group]);
        }
    }

    private void WritePage(TextWriter writer, IReadOnlyList<RunReport> runs)
    {
        new TextHead(words).Write(writer, runs);
        writer.Write("\n");
        new ComparisonTable(words).Write(writer, runs);
        writer.Write("\n");
        new LoginTable(words).Write(writer, runs);
        new IntervalTable(words).Write(writer, runs);
        new PhaseTable(words).Write(writer, runs);
        new CostTable(words).Write(writer, runs);
        new ArrivalTable(words).Write(writer, runs);
        new RoundTable(words).Write(writer, runs);
        new CopyTable(words).Write(writer, runs);
        new PredictionTable(words).Write(writer, runs);
        new ThresholdTable(words).Write(writer, runs);
        new TextNotes(words).Write(writer, runs);
    }
}
