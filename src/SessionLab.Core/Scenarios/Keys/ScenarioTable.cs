using SessionLab.Core.Scenarios.Faults;

namespace SessionLab.Core.Scenarios.Keys;

/// <summary>Every key a scenario file can have; the parser, the schema and the reference are all made from it.</summary>
public sealed class ScenarioTable(ScenarioVocabulary words)
{
    /// <summary>The keys in the order of the reference.</summary>
    public IReadOnlyList<ScenarioKey> Keys { get; } =
        [.. TopKeys.Of(words), .. ClusterKeys.Of(words), .. HealthKeys.All, .. WorkloadKeys.All, .. PaceKeys.All];

    /// <summary>The sections with what they are about.</summary>
    public IReadOnlyList<ScenarioSection> Sections { get; } =
    [
        new("cluster", "The nodes and the balancer in front of them."),
        new("cluster.health", "How the balancer finds out that a node is gone."),
        new("workload", "What clients do."),
        new("pace", "When the next visit and the next request start."),
    ];

    /// <summary>Rules between settings.</summary>
    public IReadOnlyList<ScenarioCheck> Checks { get; } = [.. Contradictions.All, .. words.Checks];

    /// <summary>Rules about each fault.</summary>
    public IReadOnlyList<FaultCheck> FaultChecks => words.FaultChecks;

    /// <summary>What a fault of a scenario's timeline is done to.</summary>
    public Func<Scenario, FaultLine, IEnumerable<string>> FaultTargets => words.FaultTargets;

    /// <summary>What can be written inside a section, or at the top when it is empty.</summary>
    public IEnumerable<string> NamesIn(string section) =>
        Keys.Where(key => key.Section == section).Select(key => key.Leaf)
            .Concat(Sections.Where(each => each.Parent == section).Select(each => each.Leaf));
}

/// <summary>A mapping of keys, at the top of a scenario or inside another section.</summary>
/// <param name="Path"><c>cluster</c>, or with the section around it <c>cluster.health</c>.</param>
/// <param name="Summary">What it is about.</param>
public sealed record ScenarioSection(string Path, string Summary)
{
    /// <summary>The section around it; empty at the top.</summary>
    public string Parent => Path.Contains('.', StringComparison.Ordinal) ? Path[..Path.LastIndexOf('.')] : "";

    /// <summary>As it is written where it stands.</summary>
    public string Leaf => Path[(Path.LastIndexOf('.') + 1)..];
}
