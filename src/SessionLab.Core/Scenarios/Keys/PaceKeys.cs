using SessionLab.Core.Pacing;
using SessionLab.Core.Scenarios.Values;

namespace SessionLab.Core.Scenarios.Keys;

/// <summary>The keys of the section <c>pace</c>.</summary>
internal static class PaceKeys
{
    /// <summary>The pacers of the catalog with their summaries.</summary>
    public static IReadOnlyList<ScenarioWord> Names { get; } =
        [.. PacerCatalog.All.Values.Select(make => make()).Select(pacer => new ScenarioWord(pacer.Name, pacer.Summary))];

    public static IReadOnlyList<ScenarioKey> All { get; } =
    [
        Key("name", "Which pacer.", new OneOf("pace", Names), p => p.Name, (p, v) => p with { Name = v }),
        Key("think", "The pause between an answer and the client's next request.", new DurationOrDraw(TimeSpan.FromMinutes(1)),
            p => p.Think, (p, v) => p with { Think = v }),
        Key("rate", "Open pace: visits that arrive each second.", new Number(0, 10_000), p => p.Rate, (p, v) => p with { Rate = v }),
        Key("ramp", "Closed pace: first visits start at a moment drawn from this time.", new Duration(TimeSpan.Zero, TimeSpan.FromMinutes(10)),
            p => p.Ramp, (p, v) => p with { Ramp = v }),
    ];

    private static ScenarioKey<T> Key<T>(
        string leaf, string summary, ScenarioValue<T> value, Func<Pace, T> get, Func<Pace, T, Pace> set) =>
        new($"pace.{leaf}", summary, value, s => get(s.Pace), (s, v) => s with { Pace = set(s.Pace, v) });
}
