using System.Globalization;
using SessionLab.Core.Pacing;
using SessionLab.Core.Scenarios;
using SessionLab.Core.Workloads;

namespace SessionLab.Core.Comparing.Trials;

/// <summary>How long each run must be so that the rarest gated percentile has samples enough beyond it.</summary>
public static class TrialSize
{
    /// <summary>Requests of a logged-in session that a run of a scenario measures at least.</summary>
    public static long SessionRequests(Scenario scenario) => Visits(scenario) * (long)scenario.Workload.Requests;

    /// <summary>
    /// What to change so that a run measures at least so many; nothing when it does. In the closed model clients make more visits, in the
    /// open one more clients arrive.
    /// </summary>
    public static IReadOnlyList<ScenarioChange> Lengthen(Scenario scenario, long samples)
    {
        if (SessionRequests(scenario) >= samples)
            return [];
        var visits = (samples + scenario.Workload.Requests - 1) / scenario.Workload.Requests;
        if (!Open(scenario))
            return [Change("workload.visits", (visits + scenario.Clients - 1) / scenario.Clients)];
        var tabs = WorkloadCatalog.Create(scenario.Workload.Name).TabsPerJar;
        return [Change("clients", (visits + tabs - 1) / tabs * tabs + (long)scenario.Workload.WarmUpVisits * tabs)];
    }

    private static long Visits(Scenario scenario) => Open(scenario)
        ? scenario.Clients - (long)scenario.Workload.WarmUpVisits * WorkloadCatalog.Create(scenario.Workload.Name).TabsPerJar
        : (long)scenario.Clients * scenario.Workload.Visits;

    private static bool Open(Scenario scenario) => PacerCatalog.Create(scenario.Pace.Name).Open;

    private static ScenarioChange Change(string path, long value) => new(path, value.ToString(CultureInfo.InvariantCulture));
}
