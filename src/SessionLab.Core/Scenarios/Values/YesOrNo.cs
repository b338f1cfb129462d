using System.Text.Json.Nodes;
using SessionLab.Core.Scenarios.Yaml;

namespace SessionLab.Core.Scenarios.Values;

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed class YesOrNo : ScenarioValue<bool>
{
    public override string Described => "true or false";

    public override bool Read(string path, YamlPiece piece, ScenarioProblems problems) =>
        piece is YamlText { Plain: true, Text: "true" or "false" } text
            ? text.Text == "true"
            : Refuse(path, piece, problems);

    public override string Write(bool value) => value ? "true" : "false";

    public override JsonNode Json(bool value) => JsonValue.Create(value);

    public override JsonObject Schema() => new() { ["type"] = "boolean" };
}
