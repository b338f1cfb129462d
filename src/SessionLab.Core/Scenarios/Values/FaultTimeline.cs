using System.Text.Json.Nodes;
using SessionLab.Core.Scenarios.Faults;
using SessionLab.Core.Scenarios.Yaml;

namespace SessionLab.Core.Scenarios.Values;

/// <summary>The faults of a scenario: a list of mappings, each with <c>at</c>, <c>fault</c>, <c>for</c> and the fault's own settings.</summary>
internal sealed class FaultTimeline(IReadOnlyList<FaultWord> words) : ScenarioValue<IReadOnlyList<FaultLine>>
{
    private const string At = "at";
    private const string Fault = "fault";
    private const string For = "for";

    private static readonly Duration AtTime = new(TimeSpan.Zero, TimeSpan.FromHours(1));
    private static readonly Duration ForTime = new(TimeSpan.FromMilliseconds(10), TimeSpan.FromHours(1));

    private readonly OneOf _names = new(Fault, [.. words.Select(word => new ScenarioWord(word.Name, word.Summary))]);

    public override string Described => "a list of faults, each a mapping with `at`, `fault`, `for` and the fault's own settings";

    public override IReadOnlyList<FaultLine>? Read(string path, YamlPiece piece, ScenarioProblems problems)
    {
        if (piece is YamlList list)
            return [.. list.Items.Select(item => ReadLine(item, problems)).OfType<FaultLine>()];
        return Refuse(path, piece, problems);
    }

    public override string Write(IReadOnlyList<FaultLine> value) => "[]";

    public override JsonNode Json(IReadOnlyList<FaultLine> value) => new JsonArray();

    public override JsonObject Schema() => new()
    {
        ["type"] = "array",
        ["items"] = new JsonObject { ["anyOf"] = new JsonArray([.. words.Select(SchemaOf)]) },
    };

    private FaultLine? ReadLine(YamlPiece piece, ScenarioProblems problems)
    {
        if (piece is not YamlMapping mapping)
        {
            if (piece is not YamlStranger)
                problems.Add(piece.Line, $"{piece.Described} in place of a fault, which is a mapping such as {{ at: 3s, fault: …, for: 2s }}");
            return null;
        }

        var before = problems.Count;
        if (Find(mapping, problems) is not { } word)
            return null;
        var given = Given(mapping, word, problems);
        var at = given.TryGetValue(At, out var atPiece) ? AtTime.Read("faults: at", atPiece, problems) : Missing(mapping, word, At, problems);
        TimeSpan? time = given.TryGetValue(For, out var forPiece) ? ForTime.Read("faults: for", forPiece, problems) : null;
        var settings = word.Settings.ToDictionary(setting => setting.Name, setting => SettingOf(setting, mapping, word, given, problems));
        return problems.Count == before ? new FaultLine(mapping.Line, at, word.Name, time, settings) : null;
    }

    private FaultWord? Find(YamlMapping mapping, ScenarioProblems problems)
    {
        if (mapping.Entries.FirstOrDefault(entry => entry.Key == Fault) is { } entry)
        {
            var name = _names.Read(Fault, entry.Value, problems);
            return words.FirstOrDefault(word => word.Name == name);
        }

        problems.Add(mapping.Line, $"a fault without the key '{Fault}'", [.. words.Select(word => word.Name)]);
        return null;
    }

    private static Dictionary<string, YamlPiece> Given(YamlMapping mapping, FaultWord word, ScenarioProblems problems)
    {
        var given = new Dictionary<string, YamlPiece>();
        string[] allowed = [At, Fault, .. word.Lasts ? [For] : Array.Empty<string>(), .. word.Settings.Select(setting => setting.Name)];
        foreach (var entry in mapping.Entries)
        {
            if (entry.Key == For && !word.Lasts)
                problems.Add(entry.Line, $"{For} means nothing for {word.Name}, which is over as soon as it is done");
            else if (!allowed.Contains(entry.Key))
                problems.Add(entry.Line, $"unknown key '{entry.Key}' for {word.Name}", allowed, Spelling.Nearest(entry.Key, allowed));
            else if (!given.TryAdd(entry.Key, entry.Value))
                problems.Add(entry.Line, $"the key '{entry.Key}' comes twice for this {word.Name}");
        }

        return given;
    }

    private static TimeSpan Missing(YamlMapping mapping, FaultWord word, string key, ScenarioProblems problems)
    {
        problems.Add(mapping.Line, $"{word.Name} needs the key '{key}': {AtTime.Described}");
        return default;
    }

    private static string SettingOf(
        FaultSetting setting, YamlMapping mapping, FaultWord word, Dictionary<string, YamlPiece> given, ScenarioProblems problems)
    {
        var value = new SettingText(setting);
        if (given.TryGetValue(setting.Name, out var piece))
            return value.Read($"{word.Name}: {setting.Name}", piece, problems) ?? "";
        if (setting.Default is null)
            problems.Add(mapping.Line, $"{word.Name} needs the key '{setting.Name}': {value.Described}");
        return setting.Default ?? "";
    }

    private static JsonObject SchemaOf(FaultWord word)
    {
        var properties = new JsonObject
        {
            [At] = With(AtTime.Schema(), "When it is injected, since the measured phase began."),
            [Fault] = new JsonObject { ["const"] = word.Name, ["description"] = word.Summary },
        };
        if (word.Lasts)
            properties[For] = With(ForTime.Schema(), "How long until it is healed; left out: until the load has ended.");
        foreach (var setting in word.Settings)
            properties[setting.Name] = new SettingText(setting).Schema();
        string[] required = [At, Fault, .. word.Settings.Where(setting => setting.Default is null).Select(setting => setting.Name)];
        return new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = properties,
            ["required"] = new JsonArray([.. required.Select(name => JsonValue.Create(name))]),
        };
    }

    private static JsonObject With(JsonObject schema, string description)
    {
        schema["description"] = description;
        return schema;
    }
}
