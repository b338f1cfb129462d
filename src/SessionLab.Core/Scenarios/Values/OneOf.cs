using System.Text.Json.Nodes;
using SessionLab.Core.Scenarios.Yaml;

namespace SessionLab.Core.Scenarios.Values;

/// <summary>One name from a list.</summary>
public sealed class OneOf(string what, IReadOnlyList<ScenarioWord> words) : ScenarioValue<string>
{
    private readonly string[] _names = [.. words.Select(word => word.Name)];

    public override string Described => string.Join(", ", _names.Select(name => $"`{name}`"));

    public override string? Read(string path, YamlPiece piece, ScenarioProblems problems)
    {
        if (piece is YamlText text)
            return Known(text, problems);
        problems.Add(piece.Line, $"{path} is {piece.Described}, not one name", _names);
        return null;
    }

    public override string Write(string value) => value;

    public override JsonObject Schema() => new() { ["enum"] = new JsonArray([.. _names.Select(name => JsonValue.Create(name))]) };

    /// <summary>The name when it is allowed.</summary>
    public string? Known(YamlText text, ScenarioProblems problems)
    {
        if (_names.Contains(text.Text))
            return text.Text;
        problems.Add(text.Line, $"unknown {what} {text.Described}", _names, Spelling.Nearest(text.Text, _names));
        return null;
    }
}
