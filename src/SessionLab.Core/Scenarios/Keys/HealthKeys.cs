using SessionLab.Core.Scenarios.Values;

namespace SessionLab.Core.Scenarios.Keys;

/// <summary>The keys of the section <c>cluster.health</c>.</summary>
internal static class HealthKeys
{
    // Below this the probes themselves are a load, above it a fault of a class hour is over before it is noticed.
    private static readonly Duration Time = new(TimeSpan.FromMilliseconds(50), TimeSpan.FromMinutes(1));

    public static IReadOnlyList<ScenarioKey> All { get; } =
    [
        Key("probe-interval", "From the end of one probe of a node by the balancer to the next.", Time, h => h.ProbeInterval, (h, v) => h with { ProbeInterval = v }),
        Key("probe-timeout", "After which a probe without an answer has failed.", Time, h => h.ProbeTimeout, (h, v) => h with { ProbeTimeout = v }),
        Key("probe-threshold", "Failed probes in a row after which the balancer leaves a node out.",
            new WholeNumber<int>(1, 20), h => h.ProbeThreshold, (h, v) => h with { ProbeThreshold = v }),
        Key("passive-rate", "Share of failed requests above which the balancer leaves a node out before the probes know; it never notices a node that is silent.",
            new NumberOrOff(0.01, 0.99), h => h.PassiveRate, (h, v) => h with { PassiveRate = v }),
    ];

    private static ScenarioKey<T> Key<T>(
        string leaf, string summary, ScenarioValue<T> value, Func<HealthDials, T> get, Func<HealthDials, T, HealthDials> set) =>
        new($"cluster.health.{leaf}", summary, value, s => get(s.Cluster.Health),
            (s, v) => s with { Cluster = s.Cluster with { Health = set(s.Cluster.Health, v) } });
}
