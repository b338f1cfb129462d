using SessionLab.Core.Comparing.Trials;

namespace SessionLab.Core.Reports.Trials;

/// <summary>One JSON object, as <c>trial.json</c> keeps it.</summary>
public sealed class TrialJsonReport : ITrialReport
{
    internal const string CatalogName = "json";

    /// <inheritdoc/>
    public string Name => CatalogName;

    /// <inheritdoc/>
    public void Write(TextWriter writer, TrialReport report) => writer.Write(TrialJson.Write(report) + "\n");
}
