using SessionLab.Core.Scenarios.Values;
using SessionLab.Core.Workloads;

namespace SessionLab.Core.Scenarios.Keys;

/// <summary>The keys of the section <c>workload</c>.</summary>
internal static class WorkloadKeys
{
    /// <summary>The workloads of the catalog with their summaries.</summary>
    public static IReadOnlyList<ScenarioWord> Names { get; } =
        [.. WorkloadCatalog.All.Values.Select(make => make()).Select(workload => new ScenarioWord(workload.Name, workload.Summary))];

    public static IReadOnlyList<ScenarioKey> All { get; } =
    [
        Key("name", "Which workload.", new OneOf("workload", Names), w => w.Name, (w, v) => w with { Name = v }),
        Key("visits", "Visits each client makes, warm-up visits extra.", new WholeNumber<int>(1, 1000),
            w => w.Visits, (w, v) => w with { Visits = v }),
        Key("warm-up-visits", "Visits each client makes first that are judged and not measured; in an open pace, the first arrivals of all.",
            new WholeNumber<int>(0, 10_000), w => w.WarmUpVisits, (w, v) => w with { WarmUpVisits = v }),
        Key("warm-up-requests", "Requests of a logged-in session in a warm-up visit, never more than requests.", new WholeNumber<int>(0, 1000),
            w => w.WarmUpRequests, (w, v) => w with { WarmUpRequests = v }),
        Key("requests", "Requests of a logged-in session in one visit, of each tab.", new WholeNumber<int>(0, 1000),
            w => w.Requests, (w, v) => w with { Requests = v }),
        Key("size", "Bytes of filler in the session.", new WholeNumber<int>(0, 65_536), w => w.Size, (w, v) => w with { Size = v }),
        Key("addresses", "From how many network addresses the clients come, dealt out in turn; above 1 only on Linux. The affinity client-address asks for it.",
            new WholeNumber<int>(1, 10_000), w => w.Addresses, (w, v) => w with { Addresses = v }),
        Key("replay", "Whether a client presents its old cookies once more after the logout, as a thief would.", new YesOrNo(),
            w => w.Replay, (w, v) => w with { Replay = v }),
    ];

    private static ScenarioKey<T> Key<T>(
        string leaf, string summary, ScenarioValue<T> value, Func<WorkloadDials, T> get, Func<WorkloadDials, T, WorkloadDials> set) =>
        new($"workload.{leaf}", summary, value, s => get(s.Workload), (s, v) => s with { Workload = set(s.Workload, v) });
}
