using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SessionLab.Core.Scenarios.Keys;

namespace SessionLab.Core.Scenarios;

/// <summary>The JSON schema of scenario files, for completion in editors: <c># yaml-language-server: $schema=scenario.schema.json</c>.</summary>
public static class ScenarioSchema
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema (draft 2020-12) as text.</summary>
    public static string Write(ScenarioVocabulary words)
    {
        var table = new ScenarioTable(words);
        var schema = Mapping(table, "", "A scenario of SessionLab.");
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        return schema.ToJsonString(Readable) + "\n";
    }

    private static JsonObject Mapping(ScenarioTable table, string section, string description)
    {
        var keys = table.Keys.Where(key => key.Section == section).ToList();
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["description"] = description,
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject(keys.Select(key => KeyValuePair.Create<string, JsonNode?>(key.Leaf, key.Schema()))),
        };
        foreach (var inside in table.Sections.Where(each => each.Parent == section))
            schema["properties"]![inside.Leaf] = Mapping(table, inside.Path, inside.Summary);
        if (keys.Exists(key => key.Required))
            schema["required"] = new JsonArray([.. keys.Where(key => key.Required).Select(key => JsonValue.Create(key.Leaf))]);
        return schema;
    }
}
