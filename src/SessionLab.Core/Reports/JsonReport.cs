using SessionLab.Core.Measuring;

namespace SessionLab.Core.Reports;

/// <summary>One JSON array, a summary for each run.</summary>
public sealed class JsonReport : IReport
{
    internal const string CatalogName = "json";

    /// <inheritdoc/>
    public string Name => CatalogName;

    /// <inheritdoc/>
    public void Write(TextWriter writer, IReadOnlyList<RunReport> runs) =>
        writer.Write(SummaryJson.Write([.. runs.Select(run => run.Numbers())]) + "\n");
}
