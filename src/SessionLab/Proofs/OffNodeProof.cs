using System.Globalization;
using SessionLab.Core.Predictions;
using SessionLab.Core.Records;
using SessionLab.Core.Scenarios;
using SessionLab.Core.Workloads;
using SessionLab.Running;
using SessionLab.Showing;

namespace SessionLab.Proofs;

/// <summary>Under policy random the next request lands on another node with probability 1 − 1/N.</summary>
public sealed class OffNodeProof : IProof
{
    private const double Confidence = 0.999;
    private const int Clients = 20;

    /// <inheritdoc/>
    public string Name => "off-node";

    /// <inheritdoc/>
    public string Claim => "Under policy random, 1 - 1/N of the next requests land on another node.";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProofResult>> RunAsync(ProofSize size, ulong seed, CancellationToken stop)
    {
        var results = new List<ProofResult>();
        foreach (var nodes in new[] { 2, 3, 5 })
            results.Add(await MeasureAsync(nodes, size == ProofSize.Full ? 10_000 : 1_000, seed, stop));
        return results;
    }

    private static async Task<ProofResult> MeasureAsync(int nodes, int followUps, ulong seed, CancellationToken stop)
    {
        var scenario = new Scenario
        {
            Name = "prove-off-node",
            Seed = seed,
            Modes = ["jwt"],
            Clients = Clients,
            Cluster = new ClusterShape { Nodes = nodes, WorkFactor = 1 },
            // landing and login present no session of an earlier answer or are one follow-up each; a few more than asked for
            Workload = new WorkloadDials { Name = "counter", Requests = followUps / Clients + 1 },
        };
        using var output = new TemporaryFolder();
        var settings = new RunSettings { Output = output.Path };
        var run = (await new Comparison(scenario, settings, new SilentBoard()).RunAsync(stop)).Single();
        var tally = run.Judgement.Tallies[Phase.Measured];
        var expected = 1 - 1.0 / nodes;
        var interval = Interval.Around(expected, tally.FollowUps, Confidence);
        var share = tally.OffNode / (double)tally.FollowUps;
        return new ProofResult(
            string.Create(CultureInfo.InvariantCulture, $"N = {nodes}"),
            string.Create(CultureInfo.InvariantCulture, $"{expected:P1} ({interval.Low:P2} to {interval.High:P2})"),
            string.Create(CultureInfo.InvariantCulture, $"{share:P2} of {tally.FollowUps}"),
            tally.FollowUps >= followUps && interval.Holds(share));
    }
}
