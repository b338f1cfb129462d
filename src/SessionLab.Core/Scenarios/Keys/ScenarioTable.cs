using SessionLab.Core.Scenarios.Faults;

namespace SessionLab.Core.Scenarios.Keys;

/// <summary>Every key a scenario file can have; the parser, the schema and the reference are all made from it.</summary>
public sealed class ScenarioTable(ScenarioVocabulary words)
{
    /// <summary>The keys in the order of the reference.</summary>
    public IReadOnlyList<ScenarioKey> Keys { get; } =
        [.. TopKeys.Of(words), .. ClusterKeys.Of(words), .. WorkloadKeys.All, .. PaceKeys.All];

    /// <summary>The sections with what they are about.</summary>
    public IReadOnlyList<ScenarioWord> Sections { get; } =
    [
        new("cluster", "The nodes and the balancer in front of them."),
        new("workload", "What clients do."),
        new("pace", "When the next visit and the next request start."),
    ];

    /// <summary>Paths that later versions will know.</summary>
    public IReadOnlyList<string> Reserved { get; } = ["thresholds", "cluster.health"];

    /// <summary>Rules between settings.</summary>
    public IReadOnlyList<ScenarioCheck> Checks { get; } = [.. Contradictions.All, .. words.Checks];

    /// <summary>Rules about each fault.</summary>
    public IReadOnlyList<FaultCheck> FaultChecks => words.FaultChecks;

    /// <summary>What can be written inside a section, or at the top when it is empty.</summary>
    public IEnumerable<string> NamesIn(string section) =>
        Keys.Where(key => key.Section == section).Select(key => key.Leaf)
            .Concat(section.Length == 0 ? Sections.Select(each => each.Name) : []);
}
