using System.Globalization;
using System.Text.Json.Nodes;
using SessionLab.Core.Scenarios.Yaml;

namespace SessionLab.Core.Scenarios.Values;

/// <summary>A whole number within limits, or <c>all</c>, which is null.</summary>
public sealed class CountOrAll(int least, int most) : ScenarioValue<int?>
{
    private const string All = "all";
    private readonly WholeNumber<int> _count = new(least, most);

    public override string Described => $"`{All}` or {_count.Described}";

    public override int? Read(string path, YamlPiece piece, ScenarioProblems problems)
    {
        if (piece is YamlText { Text: All })
            return null;
        return piece is YamlText { Plain: true } text
            && int.TryParse(text.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= least && count <= most
                ? count
                : Refuse(path, piece, problems);
    }

    public override string Write(int? value) => value is { } count ? _count.Write(count) : All;

    public override JsonNode Json(int? value) => value is { } count ? _count.Json(count) : JsonValue.Create(All);

    public override JsonObject Schema() => new() { ["anyOf"] = new JsonArray(new JsonObject { ["const"] = All }, _count.Schema()) };
}
