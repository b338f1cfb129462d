using System.Globalization;
using System.Text.Json.Nodes;
using SessionLab.Core.Scenarios.Yaml;

namespace SessionLab.Core.Scenarios.Values;

/// <summary>A number within limits, or <c>off</c>, which is null.</summary>
public sealed class NumberOrOff(double least, double most) : ScenarioValue<double?>
{
    private const string Off = "off";
    private readonly Number _number = new(least, most);

    public override string Described => $"`{Off}` or {_number.Described}";

    public override double? Read(string path, YamlPiece piece, ScenarioProblems problems)
    {
        if (piece is YamlText { Text: Off })
            return null;
        return piece is YamlText { Plain: true } text
            && double.TryParse(text.Text, NumberStyles.Float & ~NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most
                ? number
                : Refuse(path, piece, problems);
    }

    public override string Write(double? value) => value is { } number ? _number.Write(number) : Off;

    public override JsonNode Json(double? value) => value is { } number ? _number.Json(number) : JsonValue.Create(Off);

    public override JsonObject Schema() => new() { ["anyOf"] = new JsonArray(new JsonObject { ["const"] = Off }, _number.Schema()) };
}
