using System.Globalization;
using SessionLab.Core.Findings;
using SessionLab.Core.Measuring;
using SessionLab.Core.Measuring.Load;
using SessionLab.Proofs.Instruments;

namespace SessionLab.Proofs;

/// <summary>The lab sends what its plan says, when it says so; and says so itself where it cannot.</summary>
public sealed class SendingProof : IProof
{
    // More than two cores carry with the cluster beside them.
    private const int TooMuch = 5_000;

    private static readonly string[] Overload = ["not_started", "generator_late", "machine_busy"];

    /// <inheritdoc/>
    public string Name => "sending";

    /// <inheritdoc/>
    public string Claim => "Up to 1,000 arrivals a second 99.5 % are started in time, 99 % within 2 ms of the plan; beyond the machine a finding says so.";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProofResult>> RunAsync(ProofSize size, ulong seed, CancellationToken stop)
    {
        var results = new List<ProofResult>();
        foreach (var rate in new[] { 250, 500, 1_000 })
            results.Add(Carried(rate, await new OpenLoad(rate, "poisson", size == ProofSize.Full ? 15 : 4, seed).RunAsync(disturb: null, stop)));
        if (size == ProofSize.Full)
            results.Add(NotCarried(await new OpenLoad(TooMuch, "constant", Seconds: 4, seed) { WarmUpSeconds = 1 }.RunAsync(disturb: null, stop)));
        return results;
    }

    private static ProofResult Carried(int rate, Summary summary) => new(
        string.Create(CultureInfo.InvariantCulture, $"{rate} a second"), "in time >= 99.5 %, lag p99 <= 2 ms",
        string.Create(
            CultureInfo.InvariantCulture,
            $"{summary.Sending.InTimeShare():P2} of {summary.Sending.Scheduled}, lag p50 {summary.SendLagMs.P50:0.00} ms, p99 {summary.SendLagMs.P99:0.00} ms; machine {summary.Machine.Mean:P0} busy"),
        summary.Sending.InTimeShare() >= Sending.LeastInTime && summary.SendLagMs.P99 <= Sending.LateMs);

    private static ProofResult NotCarried(Summary summary)
    {
        var said = summary.Findings.Select(finding => finding.Key).Intersect(Overload).ToList();
        return new ProofResult(
            "more than the machine carries", "not trusted, and says why",
            string.Create(CultureInfo.InvariantCulture, $"{summary.Sending.InTimeShare():P1} in time, findings {string.Join(", ", said)}"),
            !summary.Trustworthy && said.Count > 0);
    }
}
