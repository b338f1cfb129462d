using Orleans;
using Orleans.Concurrency;
using SessionLab.Cluster.Nodes;

namespace SessionLab.Cluster.Copying;

/// <summary>Answers observers. A stateless worker lives in the silo whose gateway was asked, so each node speaks of itself.</summary>
[StatelessWorker(1)]
public sealed class CopyWatch(CopyMemory memory, CopyPeers peers, CopyTotals totals, NodeSettings settings) : Grain, ICopyWatch
{
    /// <inheritdoc/>
    public Task<CopyReport> ReportAsync()
    {
        var held = memory.Live.Select(copy => new HeldCopy(LedgerSyntax.Fingerprint(copy.Id), copy.Version, copy.From == settings.Name));
        return Task.FromResult(new CopyReport(settings.Name, settings.Incarnation, totals.Read(memory.Bytes), [.. held]));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> PeersAsync() => Task.FromResult<IReadOnlyList<string>>([.. peers.All.Select(peer => peer.Name)]);
}
