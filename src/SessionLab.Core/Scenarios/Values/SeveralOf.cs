using System.Text.Json.Nodes;
using SessionLab.Core.Scenarios.Yaml;

namespace SessionLab.Core.Scenarios.Values;

/// <summary>A list of names, none twice; or <c>all</c> of them where that is allowed.</summary>
public sealed class SeveralOf(string what, IReadOnlyList<ScenarioWord> words, bool orAll) : ScenarioValue<IReadOnlyList<string>>
{
    private const string All = "all";
    private readonly OneOf _one = new(what, words);

    public override string Described => (orAll ? "`all`, or a list of " : "a list of ") + _one.Described;

    public override IReadOnlyList<string>? Read(string path, YamlPiece piece, ScenarioProblems problems)
    {
        if (orAll && piece is YamlText { Text: All })
            return [.. words.Select(word => word.Name)];
        if (piece is YamlList list && (list.Items.Count > 0 || !orAll))
            return ReadItems(list, problems);
        problems.Add(
            piece.Line, $"{path} is {(piece is YamlList ? "an empty list" : piece.Described)}, not {(orAll ? "`all` or " : "")}a list in brackets",
            [.. words.Select(word => word.Name)]);
        return null;
    }

    public override string Write(IReadOnlyList<string> value) => $"[{string.Join(", ", value)}]";

    public override JsonNode Json(IReadOnlyList<string> value) => new JsonArray([.. value.Select(name => JsonValue.Create(name))]);

    public override JsonObject Schema()
    {
        var list = new JsonObject { ["type"] = "array", ["items"] = _one.Schema(), ["uniqueItems"] = true };
        if (orAll)
            list["minItems"] = 1;
        return orAll ? new JsonObject { ["anyOf"] = new JsonArray(new JsonObject { ["const"] = All }, list) } : list;
    }

    private List<string> ReadItems(YamlList list, ScenarioProblems problems)
    {
        var names = new List<string>();
        foreach (var item in list.Items)
        {
            if (item is not YamlText text)
                problems.Add(item.Line, $"{item.Described} in place of a {what}", [.. words.Select(word => word.Name)]);
            else if (names.Contains(text.Text))
                problems.Add(item.Line, $"the {what} {text.Described} comes twice");
            else if (_one.Known(text, problems) is { } name)
                names.Add(name);
        }

        return names;
    }
}
