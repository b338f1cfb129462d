using System.Collections.Immutable;
using Orleans.Runtime;

namespace SessionLab.Cluster.Copying;

/// <summary>
/// Where not every node holds every session: when a node comes or goes, each sends what it holds to the nodes it belongs to now, and forgets
/// what belongs to others once they have confirmed it.
/// </summary>
public sealed class CopyHandOver(CopyPeers peers, CopyMemory memory, CopyTotals totals)
{
    private const int BatchSize = 500;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Goes through everything held until every node that takes part has confirmed what belongs to it.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        while (!await TryAsync(peers.All))
            await Task.Delay(Pause, stop);
    }

    private async Task<bool> TryAsync(ImmutableArray<CopyPeer> others)
    {
        var held = memory.Everything.ToArray();
        foreach (var peer in others)
        {
            if (!await TrySendAsync(peer, held.Where(copy => peers.BelongsTo(copy.Id, peer.Name, others))))
                return false;
        }

        // Confirmed by those who took part then; when others do now, the next round decides.
        if (others != peers.All)
            return false;
        foreach (var copy in held.Where(copy => !peers.BelongsTo(copy.Id, peers.Self, others)))
            memory.Forget(copy);
        return true;
    }

    private async Task<bool> TrySendAsync(CopyPeer peer, IEnumerable<SessionCopy> copies)
    {
        try
        {
            foreach (var batch in copies.Chunk(BatchSize))
            {
                await peer.Service.TakeOverAsync(batch);
                foreach (var copy in batch)
                    totals.Send(copy.State.Length);
            }

            return true;
        }
        catch (Exception silent) when (silent is OrleansException or TimeoutException)
        {
            // Slow, or gone: tried again with whoever takes part then.
            return false;
        }
    }
}
