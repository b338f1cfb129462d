using System.Text.Json.Nodes;
using SessionLab.Core.Scenarios.Yaml;

namespace SessionLab.Core.Scenarios.Values;

/// <summary>A duration or a distribution, or <c>same</c>, which is null: that of another key.</summary>
public sealed class DrawOrSame(TimeSpan most) : ScenarioValue<DrawnDuration?>
{
    private const string Same = "same";
    private readonly DurationOrDraw _draw = new(most);

    public override string Described => $"`{Same}` or {_draw.Described}";

    public override DrawnDuration? Read(string path, YamlPiece piece, ScenarioProblems problems) =>
        piece is YamlText { Text: Same } ? null : _draw.Of(piece) ?? Refuse(path, piece, problems);

    public override string Write(DrawnDuration? value) => value is { } drawn ? _draw.Write(drawn) : Same;

    public override JsonObject Schema() => new() { ["anyOf"] = new JsonArray(new JsonObject { ["const"] = Same }, _draw.Schema()) };
}
