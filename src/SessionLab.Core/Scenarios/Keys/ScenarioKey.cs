using System.Text.Json.Nodes;
using SessionLab.Core.Scenarios.Values;
using SessionLab.Core.Scenarios.Yaml;

namespace SessionLab.Core.Scenarios.Keys;

/// <summary>One row of the table of keys: all there is to know about a key of a scenario file.</summary>
/// <param name="Path"><c>name</c>, or with its sections <c>cluster.health.probe-interval</c>.</param>
/// <param name="Summary">One sentence for the reference and for editors.</param>
public abstract record ScenarioKey(string Path, string Summary)
{
    /// <summary>The section it stands in; empty at the top.</summary>
    public string Section => Path.Contains('.', StringComparison.Ordinal) ? Path[..Path.LastIndexOf('.')] : "";

    /// <summary>The key as it is written inside its section.</summary>
    public string Leaf => Path[(Path.LastIndexOf('.') + 1)..];

    /// <summary>True when a file without it is wrong.</summary>
    public bool Required { get; init; }

    /// <summary>What its value can be, for a sentence.</summary>
    public abstract string Described { get; }

    /// <summary>The value it has when the file does not give it, as it would be written; empty when there is none.</summary>
    public abstract string Default { get; }

    /// <summary>The scenario with this key read into it; unchanged when the value is wrong.</summary>
    public abstract Scenario Read(Scenario scenario, YamlPiece piece, ScenarioProblems problems);

    /// <summary>Its JSON schema with description and default.</summary>
    public abstract JsonObject Schema();
}

/// <summary>A key whose value is a <typeparamref name="T"/> of the scenario; its default is the one that <see cref="Scenario"/> itself has.</summary>
public sealed record ScenarioKey<T>(
    string Path, string Summary, ScenarioValue<T> Value, Func<Scenario, T> Get, Func<Scenario, T, Scenario> Set) : ScenarioKey(Path, Summary)
{
    /// <summary>True when what is right of a value that is wrong elsewhere is read all the same, so that it is checked further and told at once.</summary>
    public bool InPart { get; init; }

    private static readonly Scenario Nothing = new() { Name = "" };

    public override string Described => Value.Described;

    public override string Default => Required ? "" : Value.Write(Get(Nothing));

    public override Scenario Read(Scenario scenario, YamlPiece piece, ScenarioProblems problems)
    {
        var before = problems.Count;
        var value = Value.Read(Path, piece, problems);
        return problems.Count == before || (InPart && value is not null) ? Set(scenario, value!) : scenario;
    }

    public override JsonObject Schema()
    {
        var schema = Value.Schema();
        schema["description"] = Summary;
        if (!Required)
            schema["default"] = Value.Json(Get(Nothing));
        return schema;
    }
}
