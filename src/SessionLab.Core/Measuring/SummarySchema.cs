using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace SessionLab.Core.Measuring;

/// <summary>The JSON schema (draft 7) of a summary and of a list of them: of <c>summary.json</c> and of what <c>--format json</c> prints.</summary>
public static class SummarySchema
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>The schema as text, made from what the serialiser writes.</summary>
    public static string Write()
    {
        var alone = SummaryJsonContext.Default.Summary.GetJsonSchemaAsNode(new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true });
        // The exporter names a type that comes again by its place below the root; here the summary is not the root.
        var summary = JsonNode.Parse(alone.ToJsonString().Replace("\"$ref\":\"#", "\"$ref\":\"#/definitions/summary", StringComparison.Ordinal));
        return new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "The numbers of a run of SessionLab, or a list of several",
            ["anyOf"] = new JsonArray(Reference(), new JsonObject { ["type"] = "array", ["items"] = Reference() }),
            ["definitions"] = new JsonObject { ["summary"] = summary },
        }.ToJsonString(Readable) + "\n";
    }

    private static JsonObject Reference() => new() { ["$ref"] = "#/definitions/summary" };
}
