using System.Globalization;
using SessionLab.Breaking;
using SessionLab.Cluster.Links;
using SessionLab.Core.Judging;
using SessionLab.Core.Measuring;
using SessionLab.Core.Scenarios;
using SessionLab.Proofs.Instruments;
using SessionLab.Proofs.Schedules;
using SessionLab.Running;

namespace SessionLab.Proofs;

/// <summary>Under timelines that a seed draws, the modes that claim to survive them lose nothing that was acknowledged.</summary>
/// <remarks>The schedule that begins with a seed is drawn by it alone: <c>prove schedules --small --seed 17</c> makes the one of seed 17 again.</remarks>
public sealed class SchedulesProof : IProof
{
    private const int Nodes = 3;
    private const int Clients = 24;
    private const int Requests = 8;
    private const int Shown = 3;

    // How many visits fill a second: a visit is its requests and four more, and each thinks for that long.
    private static readonly TimeSpan Think = TimeSpan.FromMilliseconds(80);
    private static readonly TimeSpan Visit = Think * (Requests + 4);

    // A node that died in copy is started, joins and is filled; one that was taken for dead ends itself first.
    private static readonly TimeSpan UntilFilled = TimeSpan.FromSeconds(7);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(0.5);

    private static readonly IReadOnlyList<string> Names = FaultWords.NodesAtFirst(Nodes);
    private static readonly IReadOnlyList<string> ToNodes = [.. Names.Select(ClusterLinks.ToNode)];

    /// <inheritdoc/>
    public string Name => "schedules";

    /// <inheritdoc/>
    public string Claim => "Whatever node is killed, paused or cut off, database and copy lose no write that they acknowledged.";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProofResult>> RunAsync(ProofSize size, ulong seed, CancellationToken stop)
    {
        var count = size == ProofSize.Full ? 50 : 2;
        var settings = RunSettings.FromEnvironment();
        var toStore = settings.Postgres is null ? [] : Names.Select(ClusterLinks.ToStore);
        return
        [
            Nothing("database", await MakeAsync("database", [.. ToNodes, .. toStore], Soon, count, seed, settings, stop)),
            Nothing("copy", await MakeAsync("copy", ToNodes, UntilFilled, count, seed, settings, stop)),
            Something("sticky", await MakeAsync("sticky", ToNodes, Soon, Math.Min(count, 3), seed, settings, stop)),
        ];
    }

    private static async Task<IReadOnlyList<(FaultSchedule Schedule, Summary Seen)>> MakeAsync(
        string mode, IReadOnlyList<string> links, TimeSpan rest, int count, ulong seed, RunSettings settings, CancellationToken stop)
    {
        var made = new List<(FaultSchedule, Summary)>();
        for (var number = 0; number < count; number++)
        {
            var schedule = FaultSchedule.Draw(seed + (ulong)number, Names, links, rest);
            made.Add((schedule, await MakeAsync(mode, schedule, settings, stop)));
        }

        return made;
    }

    private static async Task<Summary> MakeAsync(string mode, FaultSchedule schedule, RunSettings settings, CancellationToken stop)
    {
        var scenario = new Scenario
        {
            Name = "prove-schedules",
            Seed = schedule.Seed,
            Modes = [mode],
            Clients = Clients,
            Cluster = new ClusterShape { Nodes = Nodes, WorkFactor = 1, Timeout = TimeSpan.FromSeconds(2) },
            Workload = new WorkloadDials { Requests = Requests, Visits = (int)Math.Ceiling(schedule.Length / Visit), WarmUpVisits = 1 },
            Pace = new Pace { Think = new DrawnDuration(Distribution.Exponential, Think, TimeSpan.Zero) },
            TimeLimit = TimeSpan.FromMinutes(3),
            Faults = schedule.Lines,
        };
        return await QuietRun.MakeAsync(scenario, settings, stop);
    }

    private static ProofResult Nothing(string mode, IReadOnlyList<(FaultSchedule Schedule, Summary Seen)> made)
    {
        var wrong = made.Where(one => Lost(one.Seen) > 0 || one.Seen.Verdict != Verdict.Valid || !Broken(one)).ToList();
        return new ProofResult(
            string.Create(CultureInfo.InvariantCulture, $"{mode}, {made.Count} schedules"), "0 lost in any",
            string.Concat(Sum(made), string.Concat(wrong.Take(Shown).Select(Told))), wrong.Count == 0);
    }

    // The control: where sessions are in one node's memory the same faults do harm.
    private static ProofResult Something(string mode, IReadOnlyList<(FaultSchedule Schedule, Summary Seen)> made) => new(
        string.Create(CultureInfo.InvariantCulture, $"{mode}, {made.Count} of the same kind"), "some lost", Sum(made), made.Sum(one => Lost(one.Seen)) > 0);

    // What the judge counted while it measured, or with all other phases what was attributed: whichever is more.
    private static long Lost(Summary seen) =>
        Math.Max(seen.LostSessions + seen.StaleReads + seen.LostUpdates, seen.Causes.Sum(cause => cause.Count));

    // Each fault was injected while there was load, and healed.
    private static bool Broken((FaultSchedule Schedule, Summary Seen) one) =>
        one.Seen.Faults.Count == one.Schedule.Lines.Count && one.Seen.Faults.All(fault => fault is { InjectedSeconds: not null, HealedSeconds: not null });

    private static string Sum(IReadOnlyList<(FaultSchedule Schedule, Summary Seen)> made)
    {
        var kinds = made.SelectMany(one => one.Seen.Faults).GroupBy(fault => fault.Fault).OrderBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Count()} {kind.Key}"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{made.Sum(one => Lost(one.Seen))} lost of {made.Sum(one => one.Seen.Sessions)} logins in {made.Sum(one => one.Seen.Requests)} requests; {string.Join(", ", kinds)}; {made.Sum(one => one.Seen.InDoubt)} in doubt, {made.Sum(one => one.Seen.Errors)} errors, {made.Sum(one => one.Seen.Refused)} refused");
    }

    private static string Told((FaultSchedule Schedule, Summary Seen) one) => string.Create(
        CultureInfo.InvariantCulture,
        $"\n         {one.Schedule}: {Lost(one.Seen)} lost ({string.Join(", ", one.Seen.Causes.Select(cause => $"{cause.Count} {cause.Cause}"))}), {one.Seen.Faults.Count} faults seen, {one.Seen.Verdict} {string.Join(", ", one.Seen.Reasons.Select(reason => reason.Key))}");
}
