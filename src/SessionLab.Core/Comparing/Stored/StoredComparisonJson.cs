using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionLab.Core.Comparing.Stored;

/// <summary>A comparison as JSON for programs, names in snake_case.</summary>
public static class StoredComparisonJson
{
    /// <summary>One indented object.</summary>
    public static string Write(StoredComparison comparison) =>
        JsonSerializer.Serialize(comparison, StoredComparisonJsonContext.Default.StoredComparison);
}

/// <summary>An outcome by its name: <c>none_seen</c>.</summary>
internal sealed class OutcomeJson() : JsonStringEnumConverter<TestOutcome>(JsonNamingPolicy.SnakeCaseLower);

/// <summary>The serialiser, made at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, Converters = [typeof(OutcomeJson)], WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(StoredComparison))]
internal sealed partial class StoredComparisonJsonContext : JsonSerializerContext;
