using System.Globalization;
using SessionLab.Breaking;
using SessionLab.Core.Measuring;
using SessionLab.Core.Randomness;
using SessionLab.Core.Scenarios;
using SessionLab.Core.Scenarios.Faults;
using SessionLab.Proofs.Instruments;
using SessionLab.Running;

namespace SessionLab.Proofs;

/// <summary>A node that is drained before it ends takes no session along, even where sessions are in its memory alone.</summary>
/// <remarks>Every visitor comes once: one who came back would be sent to the draining node again, as long as his cookie names it.</remarks>
public sealed class DrainProof : IProof
{
    private const int Nodes = 3;
    private const int Visitors = 150;
    private const int WarmUp = 30;
    private const string Grace = "5s";
    private static readonly IReadOnlyList<string> Names = FaultWords.NodesAtFirst(Nodes);

    // Where in the rhythm of the probes the command comes is drawn: over two of their intervals, after arrivals have become steady.
    private static readonly TimeSpan Earliest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Spread = new HealthDials().ProbeInterval * 2;

    /// <inheritdoc/>
    public string Name => "drain";

    /// <inheritdoc/>
    public string Claim => "A node that is drained under load ends without an error and without a lost session.";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProofResult>> RunAsync(ProofSize size, ulong seed, CancellationToken stop)
    {
        var draws = SeededDraws.For(seed, "drain");
        var runs = new List<Summary>();
        for (var repetition = 0; repetition < (size == ProofSize.Full ? 20 : 2); repetition++)
            runs.Add(await DrainAsync(Names[draws.NextBelow(Nodes)], Earliest + Spread * draws.NextFraction(), seed + (ulong)repetition, stop));
        return [Clean(runs)];
    }

    private static async Task<Summary> DrainAsync(string node, TimeSpan at, ulong seed, CancellationToken stop)
    {
        var scenario = new Scenario
        {
            Name = "prove-drain",
            Seed = seed,
            Modes = ["sticky"],
            Clients = Visitors + WarmUp,
            Cluster = new ClusterShape { Nodes = Nodes, WorkFactor = 1 },
            Workload = new WorkloadDials { Requests = 6, WarmUpVisits = WarmUp },
            Pace = new Pace { Name = "poisson", Rate = 15, Think = new DrawnDuration(Distribution.Constant, TimeSpan.FromMilliseconds(100), TimeSpan.Zero) },
            Faults = [new FaultLine(1, at, "drain-node", null, new Dictionary<string, string> { ["node"] = node, ["grace"] = Grace })],
        };
        return await QuietRun.MakeAsync(scenario, new RunSettings(), stop);
    }

    private static ProofResult Clean(List<Summary> runs)
    {
        var clean = runs.Count(run => Trouble(run) == 0 && run.Faults is [{ InjectedSeconds: not null }]);
        var worst = runs.MaxBy(Trouble)!;
        return new ProofResult(
            string.Create(CultureInfo.InvariantCulture, $"{runs.Count} times one of {Nodes} nodes, {runs.Sum(run => run.Requests)} requests"),
            string.Create(CultureInfo.InvariantCulture, $"{runs.Count} of {runs.Count} without error or loss"),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{clean} of {runs.Count}; worst: {worst.LostSessions} lost, {worst.Errors} errors, {worst.InDoubt} in doubt, {worst.Refused} refused"),
            clean == runs.Count);
    }

    private static long Trouble(Summary run) => run.LostSessions + run.Errors + run.InDoubt + run.Refused;
}
