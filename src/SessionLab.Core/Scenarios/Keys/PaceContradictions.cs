using SessionLab.Core.Pacing;

namespace SessionLab.Core.Scenarios.Keys;

/// <summary>Dials of a pace that are missing, given to another pace, or never let the last visit arrive.</summary>
internal static class PaceContradictions
{
    private static readonly IReadOnlyList<(string Pace, string Dial)> Dials =
        [.. PacerCatalog.All.Values.Select(make => make()).SelectMany(pacer => pacer.Dials.Select(dial => (pacer.Name, dial)))];

    public static IReadOnlyList<ScenarioCheck> All { get; } =
    [
        new(["pace.name", "pace.rate"], (s, _) => s.Pace.Name is "constant" or "poisson" or "spike" && s.Pace.Rate <= 0
            ? $"the open pace {s.Pace.Name} needs a pace.rate above 0, the visits that arrive each second" : null),
        new(["pace.rate", "pace.name"], (s, given) => !Open(s) && given.Contains("pace.rate")
            ? "pace.rate means nothing in the closed pace, where think time and clients make the load" : null),
        new(["pace.rate", "pace.name"], (s, given) => s.Pace.Name == "stages" && given.Contains("pace.rate")
            ? "pace.rate means nothing in the pace stages, where each of pace.stages has its own" : null),
        new(["pace.ramp", "pace.name"], (s, given) => Open(s) && given.Contains("pace.ramp")
            ? $"pace.ramp means nothing in the open pace {s.Pace.Name}, where visits arrive at the rate" : null),
        new(["pace.warm-up-think", "workload.warm-up-visits"], (s, _) => s.Pace.WarmUpThink is not null && s.Workload.WarmUpVisits == 0
            ? "pace.warm-up-think means nothing without workload.warm-up-visits" : null),
        .. Dials.Select(dial => new ScenarioCheck([$"pace.{dial.Dial}", "pace.name"], (s, given) => Misplaced(dial.Pace, dial.Dial, s, given))),
        .. Dials.Select(dial => new ScenarioCheck(["pace.name", $"pace.{dial.Dial}"], (s, given) => Missing(dial.Pace, dial.Dial, s, given))),
        new(["pace.to", "pace.name"], (s, given) => s.Pace is { Name: "ramp", To: <= 0 } && given.Contains("pace.to")
            ? "pace.to must be above 0: at the rate that a ramp ends with, the rest of the visits arrive" : null),
        new(["pace.over", "pace.name"], (s, given) => s.Pace.Name == "ramp" && given.Contains("pace.over") && s.Pace.Over <= TimeSpan.Zero
            ? "pace.over must be above 0; a rate that jumps is the pace stages" : null),
        new(["pace.stages", "pace.name"], (s, _) => s.Pace is { Name: "stages", Stages: [.., { Rate: <= 0 }] }
            ? "the last of pace.stages must have a rate above 0: at that rate the rest of the visits arrive" : null),
    ];

    private static bool Open(Scenario scenario) => PacerCatalog.Create(scenario.Pace.Name).Open;

    private static string? Misplaced(string pace, string dial, Scenario scenario, IReadOnlySet<string> given) =>
        scenario.Pace.Name != pace && given.Contains($"pace.{dial}")
            ? $"pace.{dial} means nothing in the pace {scenario.Pace.Name}; it is a dial of the pace {pace}" : null;

    private static string? Missing(string pace, string dial, Scenario scenario, IReadOnlySet<string> given) =>
        scenario.Pace.Name == pace && !given.Contains($"pace.{dial}") ? $"the pace {pace} needs pace.{dial}" : null;
}
