using SessionLab.Core.Scenarios;
using SessionLab.Core.Thresholds.Metrics;

namespace SessionLab.Core.Thresholds;

/// <summary>Every figure that a threshold may name, in the order of the reference.</summary>
public static class MetricCatalog
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Metric> All { get; } =
    [
        .. SessionCounts.All, .. AnswerCounts.All, .. StaleWindows.All, OutageLength.Metric, .. Percentiles.All, .. Costs.All,
    ];

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(metric => metric.Name)];

    /// <summary>The names with what they are, for the reference.</summary>
    public static IReadOnlyList<ScenarioWord> Words { get; } = [.. All.Select(metric => new ScenarioWord(metric.Name, Sentence(metric)))];

    /// <summary>The metric of that name; null when there is none.</summary>
    public static Metric? Find(string name) => All.FirstOrDefault(metric => metric.Name == name);

    private static string Sentence(Metric metric) =>
        $"{char.ToUpperInvariant(metric.Summary[0])}{metric.Summary[1..]}. Compared with {Limit.Described(metric)}."
        + (metric.ReadDuring is null ? " Not during a fault." : "");
}
