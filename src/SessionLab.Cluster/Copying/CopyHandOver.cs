using Orleans.Runtime;

namespace SessionLab.Cluster.Copying;

/// <summary>
/// Where not every node holds every session: when a node comes or goes, each sends what it holds to the nodes it belongs to now, and forgets
/// what belongs to others once they have confirmed it.
/// </summary>
public sealed class CopyHandOver(CopyPeers peers, CopyMemory memory)
{
    private const int BatchSize = 500;

    /// <summary>Goes through everything held, once.</summary>
    public async Task RunAsync()
    {
        var held = memory.Everything.ToArray();
        var confirmed = true;
        foreach (var peer in peers.All)
            confirmed &= await TrySendAsync(peer, held.Where(copy => peers.BelongsTo(copy.Id, peer.Name)));
        if (!confirmed)
            return;
        foreach (var copy in held.Where(copy => !peers.BelongsTo(copy.Id, peers.Self)))
            memory.Forget(copy);
    }

    private static async Task<bool> TrySendAsync(CopyPeer peer, IEnumerable<SessionCopy> copies)
    {
        try
        {
            foreach (var batch in copies.Chunk(BatchSize))
                await peer.Service.TakeAllAsync(batch);
            return true;
        }
        catch (Exception silent) when (silent is OrleansException or TimeoutException)
        {
            // It has gone meanwhile: that is the next change of the membership, and the next round.
            return false;
        }
    }
}
