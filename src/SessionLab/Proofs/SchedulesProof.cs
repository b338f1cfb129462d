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
    // Keeps sessions in one node's memory: there the same faults do harm.
    private const string Control = "sticky";
    private const int FewestControls = 2;
    private const int MostControls = 3;
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
        var count = size == ProofSize.Full ? 50 : 1;
        var settings = RunSettings.FromEnvironment();
        var toStore = settings.Postgres is null ? [] : Names.Select(ClusterLinks.ToStore);
        return
        [
            Nothing("database", await MakeAsync("database", [.. ToNodes, .. toStore], Soon, count, seed, settings, stop)),
            Nothing("copy", await MakeAsync("copy", ToNodes, UntilFilled, count, seed, settings, stop)),
            Something(Control, await MakeAsync(Control, ToNodes, Soon, Math.Clamp(count, FewestControls, MostControls), seed, settings, stop)),
        ];
    }

    private static async Task<IReadOnlyList<ScheduledRun>> MakeAsync(
        string mode, IReadOnlyList<string> links, TimeSpan rest, int count, ulong seed, RunSettings settings, CancellationToken stop)
    {
        var made = new List<ScheduledRun>();
        for (var number = 0; number < count; number++)
        {
            var schedule = FaultSchedule.Draw(seed + (ulong)number, Names, links, rest);
            made.Add(await MakeAsync(mode, schedule, settings, stop));
        }

        return made;
    }

    private static async Task<ScheduledRun> MakeAsync(string mode, FaultSchedule schedule, RunSettings settings, CancellationToken stop)
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
        var (made, kept) = await QuietRun.MakeAsync(scenario, settings, run => new ScheduledRun(schedule, run.Summary), run => run.IsWrong, stop);
        return made with { Kept = kept };
    }

    private static ProofResult Nothing(string mode, IReadOnlyList<ScheduledRun> made)
    {
        var wrong = made.Where(one => one.IsWrong).ToList();
        return new ProofResult(
            string.Create(CultureInfo.InvariantCulture, $"{mode}, {made.Count} drawn"), "0 lost in any",
            string.Concat(Sum(made), string.Concat(wrong.Take(Shown))), wrong.Count == 0);
    }

    private static ProofResult Something(string mode, IReadOnlyList<ScheduledRun> made) => new(
        string.Create(CultureInfo.InvariantCulture, $"{mode}, {made.Count} of the same kind"), "some lost", Sum(made), made.Sum(one => one.Lost) > 0);

    private static string Sum(IReadOnlyList<ScheduledRun> made)
    {
        var kinds = made.SelectMany(one => one.Seen.Faults).GroupBy(fault => fault.Fault).OrderBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Count()} {kind.Key}"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{made.Sum(one => one.Lost)} lost of {made.Sum(one => one.Seen.Sessions)} logins in {made.Sum(one => one.Seen.Requests)} requests; {string.Join(", ", kinds)}; {made.Sum(one => one.Seen.InDoubt)} in doubt, {made.Sum(one => one.Seen.Errors)} errors, {made.Sum(one => one.Seen.Refused)} refused");
    }

    private sealed record ScheduledRun(FaultSchedule Schedule, Summary Seen)
    {
        public string? Kept { get; init; }

        // What the judge counted while it measured, or with all other phases what was attributed: whichever is more.
        public long Lost => Math.Max(Seen.LostSessions + Seen.StaleReads + Seen.LostUpdates, Seen.Causes.Sum(cause => cause.Count));

        public bool IsWrong => Seen.Verdict != Verdict.Valid || !WasBroken || (Lost > 0 && Seen.Mode != Control);

        // Each fault was injected while there was load, and healed.
        private bool WasBroken =>
            Seen.Faults.Count == Schedule.Lines.Count && Seen.Faults.All(fault => fault is { InjectedSeconds: not null, HealedSeconds: not null });

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"\n         {Schedule}: {Lost} lost ({string.Join(", ", Seen.Causes.Select(cause => $"{cause.Count} {cause.Cause}"))}), {Seen.Faults.Count} faults seen, {Seen.Verdict} {string.Join(", ", Seen.Reasons.Select(reason => reason.Key))}; kept in {Kept}");
    }
}
