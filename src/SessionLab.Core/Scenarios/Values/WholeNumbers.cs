using System.Text.Json.Nodes;
using SessionLab.Core.Scenarios.Yaml;

namespace SessionLab.Core.Scenarios.Values;

/// <summary>A list of whole numbers within limits: <c>[2, 1, 1]</c>.</summary>
public sealed class WholeNumbers(int least, int most) : ScenarioValue<IReadOnlyList<int>>
{
    private readonly WholeNumber<int> _one = new(least, most);

    public override string Described => $"a list such as `[2, 1, 1]`, each {_one.Described}";

    public override IReadOnlyList<int>? Read(string path, YamlPiece piece, ScenarioProblems problems)
    {
        if (piece is YamlList { Items.Count: > 0 } list)
            return [.. list.Items.Select(item => _one.Read(path, item, problems))];
        problems.Add(piece.Line, $"{path} is {(piece is YamlList ? "an empty list" : piece.Described)}, not {Described}");
        return null;
    }

    // No numbers are no default that a file could give.
    public override string Write(IReadOnlyList<int> value) => value.Count == 0 ? "" : $"[{string.Join(", ", value.Select(_one.Write))}]";

    public override JsonNode Json(IReadOnlyList<int> value) => new JsonArray([.. value.Select(_one.Json)]);

    public override JsonObject Schema() => new() { ["type"] = "array", ["items"] = _one.Schema() };
}
