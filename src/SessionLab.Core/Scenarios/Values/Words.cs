using System.Text.Json.Nodes;
using SessionLab.Core.Scenarios.Yaml;

namespace SessionLab.Core.Scenarios.Values;

/// <summary>Free text; with a pattern, only what matches all of it.</summary>
public sealed class Words(string described, string? pattern = null) : ScenarioValue<string>
{
    public override string Described => described;

    public override string? Read(string path, YamlPiece piece, ScenarioProblems problems) =>
        piece is YamlText text
        && (pattern is null || System.Text.RegularExpressions.Regex.IsMatch(text.Text, $"^({pattern})\\z"))
            ? text.Text.Trim()
            : Refuse(path, piece, problems);

    public override string Write(string value) => value;

    public override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (pattern is not null)
            schema["pattern"] = $"^({pattern})$";
        return schema;
    }
}
