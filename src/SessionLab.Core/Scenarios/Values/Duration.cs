using System.Text.Json.Nodes;
using SessionLab.Core.Scenarios.Yaml;

namespace SessionLab.Core.Scenarios.Values;

/// <summary>A duration within limits, both included.</summary>
public sealed class Duration(TimeSpan least, TimeSpan most) : ScenarioValue<TimeSpan>
{
    public override string Described => $"a duration from {Write(least)} to {Write(most)}, such as 300ms, 2s or 1m";

    public override TimeSpan Read(string path, YamlPiece piece, ScenarioProblems problems) =>
        piece is YamlText text && DurationText.Parse(text.Text) is { } time && time >= least && time <= most
            ? time
            : Refuse(path, piece, problems);

    public override string Write(TimeSpan value) => DurationText.Write(value);

    public override JsonObject Schema() => new() { ["type"] = "string", ["pattern"] = $"^{DurationText.PlainPattern}$" };
}
