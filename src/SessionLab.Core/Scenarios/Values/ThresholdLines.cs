using System.Text.Json.Nodes;
using SessionLab.Core.Scenarios.Yaml;
using SessionLab.Core.Thresholds;

namespace SessionLab.Core.Scenarios.Values;

/// <summary>A list of thresholds, a line each: <c>[lost_sessions == 0, p99 &lt; 50ms]</c>.</summary>
internal sealed class ThresholdLines : ScenarioValue<IReadOnlyList<Threshold>>
{
    public override string Described => $"a list of lines {ThresholdParser.Form}";

    public override IReadOnlyList<Threshold>? Read(string path, YamlPiece piece, ScenarioProblems problems)
    {
        if (piece is not YamlList list)
            return Refuse(path, piece, problems);
        var thresholds = new List<Threshold>();
        foreach (var item in list.Items)
        {
            if (Read(item, problems) is not { } threshold)
                continue;
            if (thresholds.Exists(other => other.Text == threshold.Text))
                problems.Add(item.Line, $"the threshold '{threshold.Text}' comes twice");
            thresholds.Add(threshold);
        }

        return thresholds;
    }

    public override string Write(IReadOnlyList<Threshold> value) => $"[{string.Join(", ", value.Select(threshold => threshold.Text))}]";

    public override JsonNode Json(IReadOnlyList<Threshold> value) => new JsonArray([.. value.Select(threshold => JsonValue.Create(threshold.Text))]);

    public override JsonObject Schema() => new()
    {
        ["type"] = "array",
        ["items"] = new JsonObject { ["type"] = "string", ["pattern"] = ThresholdParser.Pattern },
        ["uniqueItems"] = true,
    };

    private static Threshold? Read(YamlPiece piece, ScenarioProblems problems)
    {
        if (piece is YamlText text)
            return ThresholdParser.Parse(text.Line, text.Text, problems);
        if (piece is not YamlStranger)
            problems.Add(piece.Line, $"{piece.Described} in place of a threshold, which is a line {ThresholdParser.Form}");
        return null;
    }
}
