using SessionLab.Core.Pacing;
using SessionLab.Core.Scenarios.Values;

namespace SessionLab.Core.Scenarios.Keys;

/// <summary>The keys of the section <c>pace</c>.</summary>
internal static class PaceKeys
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private static readonly Number Rate = new(0, 10_000);

    /// <summary>The pacers of the catalog with their summaries.</summary>
    public static IReadOnlyList<ScenarioWord> Names { get; } =
        [.. PacerCatalog.All.Values.Select(make => make()).Select(pacer => new ScenarioWord(pacer.Name, pacer.Summary))];

    public static IReadOnlyList<ScenarioKey> All { get; } =
    [
        Key("name", "Which pacer.", new OneOf("pace", Names), p => p.Name, (p, v) => p with { Name = v }),
        Key("think", "The pause between an answer and the client's next request.", new DurationOrDraw(TimeSpan.FromMinutes(1)),
            p => p.Think, (p, v) => p with { Think = v }),
        Key("warm-up-think", "The pause in a warm-up visit, or the same as think: a short one has the code of the nodes compiled sooner.",
            new DrawOrSame(TimeSpan.FromMinutes(1)), p => p.WarmUpThink, (p, v) => p with { WarmUpThink = v }),
        Key("rate", "Open pace: visits that arrive each second; pace ramp: in the beginning.", Rate, p => p.Rate, (p, v) => p with { Rate = v }),
        Key("ramp", "Closed pace: first visits start at a moment drawn from this time.", new Duration(TimeSpan.Zero, TimeSpan.FromMinutes(10)),
            p => p.Ramp, (p, v) => p with { Ramp = v }),
        Key("to", "Pace ramp: the rate that it ends with; it begins with rate.", Rate, p => p.To, (p, v) => p with { To = v }),
        Key("over", "Pace ramp: how long it takes from one rate to the other.", new Duration(TimeSpan.Zero, Longest),
            p => p.Over, (p, v) => p with { Over = v }),
        Key("stages", "Pace stages: visits that arrive each second and for how long, in order; the last rate stays.", new Stages(10_000, Longest),
            p => p.Stages, (p, v) => p with { Stages = v }),
        Key("burst", "Pace spike: visits that arrive each second in the burst.", Rate, p => p.Burst, (p, v) => p with { Burst = v }),
        Key("burst-at", "Pace spike: when the burst begins.", new Duration(TimeSpan.Zero, Longest),
            p => p.BurstAt, (p, v) => p with { BurstAt = v }),
        Key("burst-for", "Pace spike: how long the burst lasts.", new Duration(TimeSpan.Zero, Longest),
            p => p.BurstFor, (p, v) => p with { BurstFor = v }),
    ];

    private static ScenarioKey<T> Key<T>(
        string leaf, string summary, ScenarioValue<T> value, Func<Pace, T> get, Func<Pace, T, Pace> set) =>
        new($"pace.{leaf}", summary, value, s => get(s.Pace), (s, v) => s with { Pace = set(s.Pace, v) });
}
