using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SessionLab.Core.Scenarios.Yaml;

namespace SessionLab.Core.Scenarios.Values;

/// <summary>A list of rates with the time that each is kept: <c>[100 for 10s, 400 for 2.5s]</c>.</summary>
public sealed partial class Stages(double mostRate, TimeSpan longest) : ScenarioValue<IReadOnlyList<Stage>>
{
    private const string Pattern = $"[0-9]{{1,5}}([.][0-9]{{1,6}})? for {DurationText.PlainPattern}";

    public override string Described => string.Create(
        CultureInfo.InvariantCulture, $"a list of stages such as `[100 for 10s, 400 for 2s]`, each with a rate up to {mostRate} for up to {DurationText.Write(longest)}");

    public override IReadOnlyList<Stage>? Read(string path, YamlPiece piece, ScenarioProblems problems)
    {
        if (piece is not YamlList { Items.Count: > 0 } list)
        {
            problems.Add(piece.Line, $"{path} is {(piece is YamlList ? "an empty list" : piece.Described)}, not {Described}");
            return null;
        }

        return [.. list.Items.Select(item => Read(path, item, problems, Described))];
    }

    // No stages are no default that a file could give.
    public override string Write(IReadOnlyList<Stage> value) => value.Count == 0 ? "" : $"[{string.Join(", ", value.Select(Text))}]";

    public override JsonNode Json(IReadOnlyList<Stage> value) => new JsonArray([.. value.Select(stage => JsonValue.Create(Text(stage)))]);

    public override JsonObject Schema() => new()
    {
        ["type"] = "array",
        ["items"] = new JsonObject { ["type"] = "string", ["pattern"] = $"^{Pattern}$" },
    };

    private static string Text(Stage stage) =>
        string.Create(CultureInfo.InvariantCulture, $"{stage.Rate} for {DurationText.Write(stage.For)}");

    private Stage Read(string path, YamlPiece piece, ScenarioProblems problems, string described)
    {
        if (piece is YamlText text && OneStage().IsMatch(text.Text))
        {
            var words = text.Text.Split(' ');
            var stage = new Stage(double.Parse(words[0], CultureInfo.InvariantCulture), DurationText.Parse(words[^1])!.Value);
            if (stage.Rate <= mostRate && stage.For > TimeSpan.Zero && stage.For <= longest)
                return stage;
        }

        problems.Add(piece.Line, $"{path} holds {piece.Described}, which is no stage; it is {described}");
        return default;
    }

    [GeneratedRegex($"^{Pattern}\\z")]
    private static partial Regex OneStage();
}
