using System.Text.Json;
using System.Text.Json.Serialization;
using SessionLab.Core.Judging;
using SessionLab.Core.Thresholds;

namespace SessionLab.Core.Measuring;

/// <summary>A summary as JSON, names in snake_case; what <c>summary.json</c> and <c>--format json</c> hold.</summary>
public static class SummaryJson
{
    /// <summary>One summary as an indented object.</summary>
    public static string Write(Summary summary) => JsonSerializer.Serialize(summary, SummaryJsonContext.Default.Summary);

    /// <summary>Several as one array.</summary>
    public static string Write(IReadOnlyList<Summary> summaries) =>
        JsonSerializer.Serialize(summaries, SummaryJsonContext.Default.IReadOnlyListSummary);

    /// <summary>Reads one object.</summary>
    /// <exception cref="JsonException">No summary, or one of a newer schema.</exception>
    public static Summary Read(string json)
    {
        var summary = JsonSerializer.Deserialize(json, SummaryJsonContext.Default.Summary)
            ?? throw new JsonException("There is no summary here.");
        return summary.Schema <= Summary.CurrentSchema
            ? summary
            : throw new JsonException(
                $"This summary has schema {summary.Schema}; this SessionLab reads up to {Summary.CurrentSchema}. Use a newer SessionLab.");
    }
}

/// <summary>A verdict by its name: <c>valid</c>, <c>invalid</c>, <c>unknown</c>.</summary>
internal sealed class VerdictJson() : JsonStringEnumConverter<Verdict>(JsonNamingPolicy.SnakeCaseLower);

/// <summary>What came of a threshold by its name: <c>held</c>, <c>broken</c>, <c>no_figure</c>.</summary>
internal sealed class ThresholdOutcomeJson() : JsonStringEnumConverter<ThresholdOutcome>(JsonNamingPolicy.SnakeCaseLower);

/// <summary>The serialiser, made at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, Converters = [typeof(VerdictJson), typeof(ThresholdOutcomeJson)], WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(Summary))]
[JsonSerializable(typeof(IReadOnlyList<Summary>))]
internal sealed partial class SummaryJsonContext : JsonSerializerContext;
