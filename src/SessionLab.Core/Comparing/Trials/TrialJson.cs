using System.Text.Json;
using System.Text.Json.Serialization;
using SessionLab.Core.Judging;

namespace SessionLab.Core.Comparing.Trials;

/// <summary>A trial as JSON, names in snake_case: what <c>trial.json</c> and <c>--format json</c> hold.</summary>
public static class TrialJson
{
    /// <summary>As an indented object; what is infinite or no number stands as a word.</summary>
    public static string Write(TrialReport report) => JsonSerializer.Serialize(report, TrialJsonContext.Default.TrialReport);
}

/// <summary>Enumerations by their names in snake_case.</summary>
internal sealed class NamesJson<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower) where T : struct, Enum;

/// <summary>The serialiser, made at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true, NewLine = "\n",
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    Converters = [typeof(NamesJson<Arm>), typeof(NamesJson<TrialResult>), typeof(NamesJson<GateResult>), typeof(NamesJson<Verdict>)])]
[JsonSerializable(typeof(TrialReport))]
internal sealed partial class TrialJsonContext : JsonSerializerContext;
