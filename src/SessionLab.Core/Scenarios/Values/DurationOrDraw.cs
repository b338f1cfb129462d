using System.Text.Json.Nodes;
using SessionLab.Core.Scenarios.Yaml;

namespace SessionLab.Core.Scenarios.Values;

/// <summary>A duration, or the distribution it is drawn from.</summary>
public sealed class DurationOrDraw(TimeSpan most) : ScenarioValue<DrawnDuration>
{
    public override string Described =>
        $"a duration up to {DurationText.Write(most)} such as 300ms, or 'exponential 300ms', or 'uniform 100ms..500ms'";

    public override DrawnDuration? Read(string path, YamlPiece piece, ScenarioProblems problems) =>
        Of(piece) ?? Refuse(path, piece, problems);

    /// <summary>What is written there; null when it is nothing of this kind.</summary>
    internal DrawnDuration? Of(YamlPiece piece) =>
        piece is YamlText text && DurationText.ParseDrawn(text.Text) is { } drawn && drawn.A <= drawn.B && drawn.B <= most ? drawn : null;

    public override string Write(DrawnDuration value) => DurationText.Write(value);

    public override JsonObject Schema() => new() { ["type"] = "string", ["pattern"] = $"^{DurationText.DrawnPattern}$" };
}
