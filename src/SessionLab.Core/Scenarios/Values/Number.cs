using System.Globalization;
using System.Text.Json.Nodes;
using SessionLab.Core.Scenarios.Yaml;

namespace SessionLab.Core.Scenarios.Values;

/// <summary>A number within limits, both included.</summary>
public sealed class Number(double least, double most) : ScenarioValue<double>
{
    public override string Described => $"a number from {Write(least)} to {Write(most)}";

    public override double Read(string path, YamlPiece piece, ScenarioProblems problems) =>
        piece is YamlText { Plain: true } text
        && double.TryParse(text.Text, NumberStyles.Float & ~NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
        && number >= least && number <= most
            ? number
            : Refuse(path, piece, problems);

    public override string Write(double value) => value.ToString(CultureInfo.InvariantCulture);

    public override JsonNode Json(double value) => JsonValue.Create(value);

    public override JsonObject Schema() => new() { ["type"] = "number", ["minimum"] = least, ["maximum"] = most };
}
