using System.Globalization;
using SessionLab.Core.Measuring;
using SessionLab.Core.Predictions;
using SessionLab.Core.Scenarios;
using SessionLab.Core.Workloads;
using SessionLab.Proofs.Instruments;
using SessionLab.Running;

namespace SessionLab.Proofs;

/// <summary>Under policy random the next request lands on another node with probability 1 − 1/N.</summary>
public sealed class OffNodeProof : IProof
{
    private const int Clients = 20;
    private const int MostRepeats = 4;

    // Chance alone puts one sample in a thousand outside its interval, and every change to this project takes many: a miss is measured
    // once more, with so many times the follow-ups, and half as wide an interval. A choice that is not even misses that one all the more.
    private const int CloserLook = 4;

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
        var first = await WholeAsync(nodes, followUps, seed, stop);
        var last = first.Hit == false ? await WholeAsync(nodes, followUps * CloserLook, seed, stop) : first;
        var remark = (first.Hit, last.Hit) switch
        {
            (_, null) => "; a node was left out every time",
            (false, _) => string.Create(CultureInfo.InvariantCulture, $"; at first {first.Measured:P2} of {first.Samples}, outside its interval"),
            _ => "",
        };
        return new ProofResult(
            string.Create(CultureInfo.InvariantCulture, $"N = {nodes}"),
            string.Create(CultureInfo.InvariantCulture, $"{1 - 1.0 / nodes:P1} ({last.Low:P2} to {last.High:P2})"),
            string.Create(CultureInfo.InvariantCulture, $"{last.Measured:P2} of {last.Samples}{remark}"),
            last.Hit == true && last.Samples >= followUps);
    }

    // While a node was left out, the balancer did not choose among N: that says nothing about its choice.
    private static async Task<PredictionResult> WholeAsync(int nodes, int followUps, ulong seed, CancellationToken stop)
    {
        var seen = await OnceAsync(nodes, followUps, seed, stop);
        for (var repeats = 0; seen.Hit is null && repeats < MostRepeats; repeats++)
            seen = await OnceAsync(nodes, followUps, seed, stop);
        return seen;
    }

    private static async Task<PredictionResult> OnceAsync(int nodes, int followUps, ulong seed, CancellationToken stop)
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
        var seen = await QuietRun.MakeAsync(scenario, new RunSettings(), stop);
        return seen.Predictions.Single(prediction => prediction.Metric == Theory.OffNodeShare);
    }
}
