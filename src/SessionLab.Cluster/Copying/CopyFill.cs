using System.Diagnostics;
using Orleans.Runtime;

namespace SessionLab.Cluster.Copying;

/// <summary>Brings a node's memory to what the others hold, before it serves.</summary>
public sealed class CopyFill(CopyPeers peers, CopyMemory memory, CopyTotals totals)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Returns when every node that takes part has given what it holds; one that dies meanwhile is waited for no longer.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        var began = Stopwatch.GetTimestamp();
        var asked = new HashSet<SiloAddress>();
        while (peers.All.FirstOrDefault(peer => !asked.Contains(peer.Silo)) is { } next)
        {
            if (await TryPullAsync(next))
                asked.Add(next.Silo);
            else
                await Task.Delay(Pause, stop);
        }

        totals.Fill(Stopwatch.GetElapsedTime(began));
    }

    private async Task<bool> TryPullAsync(CopyPeer peer)
    {
        try
        {
            var last = "";
            while (await peer.Service.GiveAsync(peers.Self, peers.SelfSilo, last) is { Length: > 0 } page)
            {
                foreach (var copy in page)
                {
                    totals.Receive();
                    memory.Take(copy);
                }

                last = page[^1].Id;
            }

            return true;
        }
        catch (Exception silent) when (silent is OrleansException or TimeoutException)
        {
            // Dying, or not there yet: asked again as long as the membership counts it in.
            return false;
        }
    }
}
