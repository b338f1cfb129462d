using System.Globalization;
using SessionLab.Core.Measuring;
using SessionLab.Core.Predictions;
using SessionLab.Core.Scenarios;
using SessionLab.Core.Workloads;
using SessionLab.Running;
using SessionLab.Showing;

namespace SessionLab.Proofs;

/// <summary>Under policy random the next request lands on another node with probability 1 − 1/N.</summary>
public sealed class OffNodeProof : IProof
{
    private const int Clients = 20;
    private const int MostRepeats = 4;

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
        var repeats = 0;
        var seen = await OnceAsync(scenario, stop);
        // While a node was left out, the balancer did not choose among N: that says nothing about its choice.
        for (; seen.Hit is null && repeats < MostRepeats; repeats++)
            seen = await OnceAsync(scenario, stop);
        return new ProofResult(
            string.Create(CultureInfo.InvariantCulture, $"N = {nodes}"),
            string.Create(CultureInfo.InvariantCulture, $"{1 - 1.0 / nodes:P1} ({seen.Low:P2} to {seen.High:P2})"),
            string.Create(CultureInfo.InvariantCulture, $"{seen.Measured:P2} of {seen.Samples}{Repeated(repeats)}"),
            seen.Hit == true && seen.Samples >= followUps);
    }

    private static async Task<PredictionResult> OnceAsync(Scenario scenario, CancellationToken stop)
    {
        using var output = new TemporaryFolder();
        var settings = new RunSettings { Output = output.Path };
        var run = (await new Comparison(scenario, settings, new SilentBoard()).RunAsync(stop)).Single();
        return run.Summary.Predictions.Single(prediction => prediction.Metric == Theory.OffNodeShare);
    }

    private static string Repeated(int repeats) => repeats == 0
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"; measured {repeats + 1} times, since a node was left out");
}
