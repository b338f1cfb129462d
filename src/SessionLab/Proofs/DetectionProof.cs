using System.Globalization;
using SessionLab.Cluster.Copying;
using SessionLab.Core.Randomness;
using SessionLab.Proofs.Copies;

namespace SessionLab.Proofs;

/// <summary>The others find out soon that a node is gone, and nobody waits long for it meanwhile.</summary>
public sealed class DetectionProof : IProof
{
    private const int Nodes = 3;
    private const double Late = 1.1;
    private static readonly CopySettings Dials = new();

    // Longer than it takes to declare a node dead: it must not take its own pause for a short one.
    private static readonly CopySettings Patient = new() { PeerTimeout = TimeSpan.FromSeconds(2) };

    /// <inheritdoc/>
    public string Name => "detection";

    /// <inheritdoc/>
    public string Claim => "A node that is killed or paused is noticed soon, holds up no save for long, and never answers from old memory.";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProofResult>> RunAsync(ProofSize size, ulong seed, CancellationToken stop)
    {
        return [.. await SoonAsync(size, seed, stop), await PatientlyAsync(size, seed, stop)];
    }

    private static async Task<IEnumerable<ProofResult>> SoonAsync(ProofSize size, ulong seed, CancellationToken stop)
    {
        await using var lab = await CopyCluster.StartAsync(Dials, Nodes, "by-name", seed, stop);
        var repetitions = size == ProofSize.Full ? 20 : 2;
        var killed = await RepeatAsync(lab, "kill", repetitions, seed, stop);
        var paused = await RepeatAsync(lab, "pause", repetitions, seed, stop);
        return
        [
            Noticed("kill", TimeSpan.FromSeconds(1), killed), HeldUp("kill", killed), Afterwards("kill", killed),
            Noticed("pause", TimeSpan.FromSeconds(1.5), paused), HeldUp("pause", paused), Afterwards("pause", paused),
        ];
    }

    // Saves then wait as long as clients do: what matters is only what the woken node answers.
    private static async Task<ProofResult> PatientlyAsync(ProofSize size, ulong seed, CancellationToken stop)
    {
        await using var lab = await CopyCluster.StartAsync(Patient, Nodes, "by-name", seed, stop);
        var result = Afterwards("pause", await RepeatAsync(lab, "pause", size == ProofSize.Full ? 5 : 1, seed, stop));
        return result with
        {
            Case = string.Create(CultureInfo.InvariantCulture, $"{result.Case}, saves waiting {Patient.PeerTimeout.TotalSeconds:0} s"),
        };
    }

    private static async Task<List<Disappearance>> RepeatAsync(CopyCluster lab, string fault, int repetitions, ulong seed, CancellationToken stop)
    {
        var victims = SeededDraws.For(seed, "detection-" + fault);
        var gone = new List<Disappearance>();
        for (var repetition = 0; repetition < repetitions; repetition++)
        {
            var victim = lab.Nodes[victims.NextBelow(Nodes)];
            gone.Add(await new Vanishing(lab, victim, pause: fault == "pause").MakeAsync(stop));
        }

        return gone;
    }

    private static ProofResult Noticed(string fault, TimeSpan limit, List<Disappearance> gone)
    {
        var seconds = gone.Select(one => one.NoticedUs / 1e6).Order().ToList();
        var p95 = seconds[(int)Math.Ceiling(seconds.Count * 0.95) - 1];
        return new ProofResult(
            string.Create(CultureInfo.InvariantCulture, $"{gone.Count} times {fault}: noticed"),
            string.Create(CultureInfo.InvariantCulture, $"p95 <= {limit.TotalSeconds:0.0} s"),
            string.Create(CultureInfo.InvariantCulture, $"p95 {p95:0.00} s, median {seconds[(seconds.Count - 1) / 2]:0.00} s, worst {seconds[^1]:0.00} s"),
            p95 <= limit.TotalSeconds);
    }

    private static ProofResult HeldUp(string fault, List<Disappearance> gone)
    {
        var limitMs = Dials.PeerTimeout.TotalMilliseconds * Late;
        var worstMs = gone.Max(one => one.LongestSaveUs) / 1000.0;
        return new ProofResult(
            string.Create(CultureInfo.InvariantCulture, $"{gone.Count} times {fault}: saves"),
            string.Create(CultureInfo.InvariantCulture, $"longest <= {limitMs:0} ms, none fails"),
            string.Create(CultureInfo.InvariantCulture, $"longest {worstMs:0} ms of {gone.Sum(one => one.Saves)}, {gone.Sum(one => one.Failed)} failed; each pass: {string.Join(' ', gone.Select(one => (one.LongestSaveUs / 1000.0).ToString("0", CultureInfo.InvariantCulture)))}"),
            worstMs <= limitMs && gone.All(one => one is { Saves: > 0, Failed: 0 }));
    }

    private static ProofResult Afterwards(string fault, List<Disappearance> gone)
    {
        var ended = gone.Count(one => one.EndedItself);
        return new ProofResult(
            string.Create(CultureInfo.InvariantCulture, $"{gone.Count} times {fault}: afterwards"),
            fault == "pause" ? "0 answers, ends itself each time" : "0 old answers once restarted",
            string.Create(CultureInfo.InvariantCulture, $"{gone.Sum(one => one.Wrong)} old or lost; at the woken node {gone.Sum(one => one.Woken)} asked, {gone.Sum(one => one.WokenOk)} answered; ended itself {ended} times; {gone.Sum(one => one.Reread)} read again after the restart"),
            gone.All(one => one is { Wrong: 0, Reread: > 0 }) && (fault != "pause" || (ended == gone.Count && gone.All(one => one is { Woken: > 0, WokenOk: 0 }))));
    }
}
