using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using SessionLab.Core.Scenarios.Yaml;

namespace SessionLab.Core.Scenarios.Values;

/// <summary>A whole number within limits, both included.</summary>
public sealed class WholeNumber<T>(T least, T most) : ScenarioValue<T>
    where T : struct, IBinaryInteger<T>
{
    public override string Described => $"a whole number from {Write(least)} to {Write(most)}";

    public override T Read(string path, YamlPiece piece, ScenarioProblems problems) =>
        piece is YamlText { Plain: true } text
        && T.TryParse(text.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && number >= least && number <= most
            ? number
            : Refuse(path, piece, problems);

    public override string Write(T value) => value.ToString(null, CultureInfo.InvariantCulture);

    public override JsonNode Json(T value) => JsonValue.Create(decimal.CreateChecked(value));

    public override JsonObject Schema() => new()
    {
        ["type"] = "integer",
        ["minimum"] = Json(least),
        ["maximum"] = Json(most),
    };
}
