using System.Text.Json.Nodes;
using SessionLab.Core.Scenarios.Yaml;

namespace SessionLab.Core.Scenarios.Values;

/// <summary>A kind of value a key can have: reads it, names what is allowed, and describes itself to a reader and to an editor.</summary>
public abstract class ScenarioValue<T>
{
    /// <summary>For a sentence: <c>a whole number from 1 to 16</c>.</summary>
    public abstract string Described { get; }

    /// <summary>The value; a problem when it is not of this kind, and then the result means nothing.</summary>
    public abstract T? Read(string path, YamlPiece piece, ScenarioProblems problems);

    /// <summary>As it would be written in a file.</summary>
    public abstract string Write(T value);

    /// <summary>Its JSON schema.</summary>
    public abstract JsonObject Schema();

    /// <summary>As JSON, for the schema's default.</summary>
    public virtual JsonNode Json(T value) => JsonValue.Create(Write(value));

    /// <summary>The problem of a value of another kind.</summary>
    protected T? Refuse(string path, YamlPiece piece, ScenarioProblems problems)
    {
        problems.Add(piece.Line, $"{path} is {piece.Described}, not {Described}");
        return default;
    }
}
