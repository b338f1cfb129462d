using System.Globalization;
using SessionLab.Core.Pacing;
using SessionLab.Core.Workloads;

namespace SessionLab.Core.Scenarios.Keys;

/// <summary>Settings that are each fine alone and make no sense together; a setting that would be silently ignored is one of them.</summary>
internal static class Contradictions
{
    // Two orders above the largest shipped scenario, and still drawn in well under a minute.
    private const long MostRequests = 10_000_000;

    public static IReadOnlyList<ScenarioCheck> All { get; } =
    [
        .. PaceContradictions.All,
        .. BalancingContradictions.All,
        new(["workload.visits", "pace.name"], (s, _) => Open(s) && s.Workload.Visits != 1
            ? $"in the open pace {s.Pace.Name} every visit is a client of its own: leave workload.visits at 1 and set clients" : null),
        new(["rounds", "pace.name"], (s, _) => Open(s) && s.Rounds != 1
            ? $"rounds must be 1 in the open pace {s.Pace.Name}, whose visits arrive at times of their own and wait for no turn" : null),
        new(["rounds", "faults"], (s, _) => s.Rounds != 1 && s.Faults.Count > 0
            ? "rounds must be 1 with faults, whose times run on while another mode has its turn" : null),
        new(["workload.warm-up-visits", "clients", "pace.name"], (s, _) => Open(s) && s.Workload.WarmUpVisits >= Jars(s)
            ? Invariant($"all {Jars(s)} arrivals would be warm-up: workload.warm-up-visits must be smaller than the visits that arrive") : null),
        new(["clients", "workload.name"], (s, _) => s.Clients % TabsPerJar(s) != 0
            ? Invariant($"the workload {s.Workload.Name} needs clients in groups of {TabsPerJar(s)}, not {s.Clients}") : null),
        .. new[] { "requests", "replay" }.Select(dial => new ScenarioCheck([$"workload.{dial}", "workload.name"], (s, given) =>
            s.Workload.Name == "glance" && given.Contains($"workload.{dial}")
                ? $"workload.{dial} means nothing in the workload glance, whose visits are one request without a login" : null)),
        new(["workload.requests", "workload.visits", "workload.warm-up-visits", "rounds", "clients", "pace.name"], (s, _) => Requests(s) > MostRequests
            ? Invariant($"clients, visits, rounds and requests multiply to {Requests(s)} requests; a run makes at most {MostRequests}") : null),
        new(["cluster.timeout", "cluster.work"], (s, _) => s.Cluster.Work.A >= s.Cluster.Timeout
            ? $"cluster.work ({DurationText.Write(s.Cluster.Work)}) takes as long as cluster.timeout ({DurationText.Write(s.Cluster.Timeout)}): "
              + "hardly any request could be answered" : null),
        new(["cluster.timeout", "cluster.load-work"], (s, _) => s.Cluster.LoadWork.A >= s.Cluster.Timeout
            ? $"cluster.load-work ({DurationText.Write(s.Cluster.LoadWork)}) takes as long as cluster.timeout ({DurationText.Write(s.Cluster.Timeout)}): "
              + "hardly any request could be answered" : null),
        new(["cluster.clock-factor", "cluster.timeout", "cluster.idle-timeout", "cluster.absolute-timeout"], (s, _) => TooFast(s.Cluster)
            ? Invariant($"a cluster.clock-factor of {s.Cluster.ClockFactor} leaves a session's {DurationText.Write(Shortest(s.Cluster))} no more than ten times ")
              + $"cluster.timeout ({DurationText.Write(s.Cluster.Timeout)}), so that slow requests could end it: make the factor or the timeout smaller"
            : null),
    ];

    // At the machine's own pace the timeouts are what the user wrote, and wants to see.
    private static bool TooFast(ClusterShape cluster) =>
        cluster.ClockFactor > 1 && cluster.Timeout * cluster.ClockFactor >= Shortest(cluster) / 10;

    private static TimeSpan Shortest(ClusterShape cluster) =>
        cluster.IdleTimeout < cluster.AbsoluteTimeout ? cluster.IdleTimeout : cluster.AbsoluteTimeout;

    private static bool Open(Scenario scenario) => PacerCatalog.Create(scenario.Pace.Name).Open;

    private static int TabsPerJar(Scenario scenario) => WorkloadCatalog.Create(scenario.Workload.Name).TabsPerJar;

    private static int Jars(Scenario scenario) => scenario.Clients / TabsPerJar(scenario);

    private static long Requests(Scenario scenario) =>
        (long)scenario.Clients * (((long)scenario.Workload.Visits * scenario.Rounds) + (Open(scenario) ? 0 : scenario.Workload.WarmUpVisits)) * scenario.Workload.Requests;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
