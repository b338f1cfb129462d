using SessionLab.Core.Scenarios.Faults;

namespace SessionLab.Core.Scenarios;

/// <summary>A name that a scenario may use, with one sentence on what it is.</summary>
public sealed record ScenarioWord(string Name, string Summary);

/// <summary>The names of the accused that a scenario may use; handed in, since the judge knows no mode, policy or flaw itself.</summary>
public sealed record ScenarioVocabulary
{
    /// <summary>In the order in which <c>modes: all</c> runs them.</summary>
    public required IReadOnlyList<ScenarioWord> Modes { get; init; }

    public required IReadOnlyList<ScenarioWord> Policies { get; init; }

    /// <summary>Without <c>auto</c> and <c>off</c>, which are always allowed.</summary>
    public required IReadOnlyList<ScenarioWord> Affinities { get; init; }

    /// <summary>What becomes of a client whose node is away.</summary>
    public IReadOnlyList<ScenarioWord> LostHomes { get; init; } = [];

    /// <summary>What a save may wait for in the mode that copies.</summary>
    public IReadOnlyList<ScenarioWord> Acknowledges { get; init; } = [];

    public required IReadOnlyList<ScenarioWord> Flaws { get; init; }

    /// <summary>What can be done to the cluster while it is measured.</summary>
    public IReadOnlyList<FaultWord> Faults { get; init; } = [];

    /// <summary>What only the accused can know of a fault: whether its target is there, and whether it can be injected at all.</summary>
    public IReadOnlyList<FaultCheck> FaultChecks { get; init; } = [];

    /// <summary>What a fault of a scenario's timeline is done to, by the names that a history has for it.</summary>
    public Func<Scenario, FaultLine, IEnumerable<string>> FaultTargets { get; init; } = (_, _) => [];

    /// <summary>Contradictions that only the accused can know of, checked after the lab's own.</summary>
    public IReadOnlyList<ScenarioCheck> Checks { get; init; } = [];
}
