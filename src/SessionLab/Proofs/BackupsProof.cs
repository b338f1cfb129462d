using SessionLab.Proofs.Copies;

namespace SessionLab.Proofs;

/// <summary>What dies with nodes is exactly what was nowhere else.</summary>
public sealed class BackupsProof : IProof
{
    /// <inheritdoc/>
    public string Name => "backups";

    /// <inheritdoc/>
    public string Claim => "Nodes that die take with them exactly the sessions, or the versions of them, that no other node had received.";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProofResult>> RunAsync(ProofSize size, ulong seed, CancellationToken stop) =>
    [
        .. await new PairDeaths(size, seed).MakeAsync(stop),
        .. await new LastStanding(size, seed).MakeAsync(stop),
        .. await new UnaskedLosses(size, seed).MakeAsync(stop),
    ];
}
