using System.Globalization;
using SessionLab.Breaking;
using SessionLab.Core.Judging.Deaths;
using SessionLab.Core.Measuring;
using SessionLab.Core.Outages;
using SessionLab.Core.Randomness;
using SessionLab.Core.Scenarios;
using SessionLab.Core.Scenarios.Faults;
using SessionLab.Proofs.Instruments;
using SessionLab.Running;

namespace SessionLab.Proofs;

/// <summary>How long the balancer goes on sending requests to a node that is gone, and who is lost with it, wherever in the rhythm of its probes that happens.</summary>
public sealed class FailoverProof : IProof
{
    private const int Nodes = 3;
    private const int Clients = 30;
    private static readonly IReadOnlyList<string> Names = FaultWords.NodesAtFirst(Nodes);
    private static readonly TimeSpan Earliest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Spread = new HealthDials().ProbeInterval * 2;
    private static readonly TimeSpan Gone = TimeSpan.FromSeconds(2.5);
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Think = TimeSpan.FromMilliseconds(80);

    /// <inheritdoc/>
    public string Name => "failover";

    /// <inheritdoc/>
    public string Claim => "A node that is gone is soon sent no more requests, and takes along the sessions that only it held, each of them and no other.";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProofResult>> RunAsync(ProofSize size, ulong seed, CancellationToken stop)
    {
        var killed = await RepeatAsync("sticky", "kill-node", size, seed, stop);
        var paused = await RepeatAsync("redis", "pause-node", size, seed, stop);
        return
        [
            Within("blind", TimeSpan.FromSeconds(1), killed, one => one.BlindSeconds), Predicted(killed),
            Within("errors after it is healed", Calm, killed, one => one.CalmSeconds),
            Within("blind", TimeSpan.FromSeconds(1.6), paused, one => one.BlindSeconds),
            Within("errors after it is healed", Calm, paused, one => one.CalmSeconds),
        ];
    }

    private static async Task<List<Failover>> RepeatAsync(string mode, string fault, ProofSize size, ulong seed, CancellationToken stop)
    {
        var (draws, made) = (SeededDraws.For(seed, "failover-" + fault), new List<Failover>());
        for (var repetition = 0; repetition < (size == ProofSize.Full ? 20 : 2); repetition++)
        {
            var victim = Names[draws.NextBelow(Nodes)];
            var line = new FaultLine(1, Earliest + Spread * draws.NextFraction(), fault, Gone, new Dictionary<string, string> { ["node"] = victim });
            made.Add(await MakeAsync(mode, line, seed + (ulong)repetition, stop));
        }

        return made;
    }

    private static async Task<Failover> MakeAsync(string mode, FaultLine line, ulong seed, CancellationToken stop)
    {
        var scenario = new Scenario
        {
            Name = "prove-failover",
            Seed = seed,
            Modes = [mode],
            Clients = Clients,
            Cluster = new ClusterShape { Nodes = Nodes, WorkFactor = 1, Timeout = TimeSpan.FromSeconds(2) },
            Workload = new WorkloadDials { Requests = 60, WarmUpVisits = 1 },
            Pace = new Pace { Think = new DrawnDuration(Distribution.Exponential, Think, TimeSpan.Zero) },
            Faults = [line],
        };
        return await QuietRun.MakeAsync(
            scenario, RunSettings.FromEnvironment(), report => new Failover(line, report.Summary, Aftermaths.Of(report.Folder!).Outages), stop);
    }

    private static ProofResult Within(string what, TimeSpan limit, List<Failover> made, Func<Failover, double> secondsOf)
    {
        var seconds = made.Select(secondsOf).Order().ToList();
        var worst = made.MaxBy(secondsOf)!;
        return new ProofResult(
            string.Create(CultureInfo.InvariantCulture, $"{made.Count} times {worst.Line.Fault}: {what}"),
            string.Create(CultureInfo.InvariantCulture, $"<= {limit.TotalSeconds:0.0} s"),
            string.Create(CultureInfo.InvariantCulture, $"median {seconds[(seconds.Count - 1) / 2]:0.00} s, worst {seconds[^1]:0.00} s (injected {worst.Line.At.TotalSeconds:0.00} s after the measuring began)"),
            seconds[^1] <= limit.TotalSeconds);
    }

    private static ProofResult Predicted(List<Failover> made)
    {
        var exact = made.Count(one => one.Dead is { Homed: > 0, Found: 0 } dead && dead.Lost == dead.Homed - dead.Unclear
            && one.Summary.LostSessions <= dead.Homed && one.Summary.Predictions.Count > 0 && one.Summary.Predictions.All(prediction => prediction.Hit == true));
        return new ProofResult(
            string.Create(CultureInfo.InvariantCulture, $"{made.Count} times kill-node, sticky"), "lost: all at home there, no other",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{exact} of {made.Count} exactly; {made.Sum(one => one.Dead?.Homed)} at home, {made.Sum(one => one.Dead?.Unclear)} unclear, {made.Sum(one => one.Dead?.Lost)} of the others lost, {made.Sum(one => one.Dead?.Found)} found; {made.Sum(one => one.Summary.LostSessions)} lost in all"),
            exact == made.Count);
    }

    private sealed record Failover(FaultLine Line, Summary Summary, IReadOnlyList<Outage> Outages)
    {
        public DeadNode? Dead => Summary.DeadNodes.SingleOrDefault();

        // Who was never noticed was sent requests for as long as it was gone.
        public double BlindSeconds => Outages is [{ Window: { NoticedUs: { } noticed } window }] ? (noticed - window.InjectedUs) / 1e6 : double.PositiveInfinity;

        // Visitors who log in again after a loss, or try again after a refusal, are at an end of that soon after the node is back.
        public double CalmSeconds => Outages is [{ AfterHealingUs: { } after }] ? after / 1e6 : double.PositiveInfinity;
    }
}
