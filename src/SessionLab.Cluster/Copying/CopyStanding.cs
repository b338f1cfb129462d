using System.Diagnostics;
using Orleans;
using Orleans.Runtime;
using SessionLab.Cluster.Clustering;

namespace SessionLab.Cluster.Copying;

/// <summary>
/// Whether the node may answer from its memory: as long as every other node lets it, which each does for a moment only. One that stands still,
/// is cut off or is merely too busy to ask in time does not answer. Whoever is let no longer has missed something: it looks up whether it
/// counts as dead, and then ends itself, or else fills its memory again.
/// </summary>
public sealed class CopyStanding(IMembershipTable table, ILocalSiloDetails self, CopyPeers peers, CopyFill fill) : IDisposable
{
    private const int RenewalsPerTerm = 4;
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(10);

    // For as long as it takes the others to find that one of them is silent; while the cluster is warmed up they take longer, and the rest is refused.
    private static readonly TimeSpan Patience = NodeSilo.ProbeTimeout * NodeSilo.MissedProbes;
    private readonly CancellationTokenSource _stop = new();
    private int _lapses;
    private int _recovering;
    private volatile bool _filled;

    /// <summary>False while the node must not answer.</summary>
    public bool IsGood => _filled && peers.AllowAnswers;

    /// <summary>The memory has been filled: returns when the others let the node answer.</summary>
    public async Task BeginAsync(CancellationToken stop)
    {
        _filled = true;
        new Thread(Watch) { IsBackground = true, Name = "standing" }.Start();
        while (!IsGood)
            await Task.Delay(Step, stop);
    }

    /// <summary>
    /// True when the node may answer, now or in a moment: when another dies, this one is let again as soon as the dead one does not count any
    /// more.
    /// </summary>
    public async ValueTask<bool> SettleAsync()
    {
        var began = Stopwatch.GetTimestamp();
        while (!IsGood)
        {
            if (Stopwatch.GetElapsedTime(began) > Patience)
                return false;
            await Task.Delay(Step);
        }

        return true;
    }

    /// <summary>The node leaves of its own accord: it asks nobody any more, and what the others say of it then is no news.</summary>
    public void Leave() => _stop.Cancel();

    /// <summary>Asks the membership table whether this node still counts; ends it if not, unless it is leaving anyway.</summary>
    public async Task ConfirmAsync()
    {
        var row = (await table.ReadRowAsync(self.SiloAddress)).TryGet(self.SiloAddress);
        var dead = row is null or { Item1.Status: SiloStatus.Dead };
        if (dead && !_stop.IsCancellationRequested)
            FatalSilo.End("the others have declared it dead");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Leave();
        _stop.Dispose();
    }

    private void Watch()
    {
        while (!_stop.IsCancellationRequested)
        {
            foreach (var peer in peers.All)
                _ = RenewAsync(peer);
            if (!_filled && Interlocked.Exchange(ref _recovering, 1) == 0)
                _ = RecoverAsync();
            Thread.Sleep(peers.Term / RenewalsPerTerm);
        }
    }

    private async Task RenewAsync(CopyPeer peer)
    {
        try
        {
            // From before it is asked: the other counts from later, so that it never believes the time over while it is not.
            var askedAt = peer.Lease.Now;
            if (await peer.Service.RenewAsync(self.SiloAddress))
                peer.Lease.Hold(askedAt);
            else
                Lapse();
        }
        catch (Exception silent) when (silent is OrleansException or TimeoutException or ObjectDisposedException)
        {
            // Dying, cut off or slow: what it let this node do runs out by itself.
        }
    }

    private void Lapse()
    {
        Interlocked.Increment(ref _lapses);
        _filled = false;
    }

    private async Task RecoverAsync()
    {
        try
        {
            var lapses = Volatile.Read(ref _lapses);
            await ConfirmAsync();
            await fill.RunAsync(_stop.Token);
            // Who missed something more while he filled his memory has to begin again.
            _filled = lapses == Volatile.Read(ref _lapses);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The node is stopping.
        }
        catch (Exception failure)
        {
            // Whatever keeps it from finding out: it refuses, and the next round tries again.
            await Console.Error.WriteLineAsync($"the node could not look up its standing: {failure.Message}");
        }
        finally
        {
            Interlocked.Exchange(ref _recovering, 0);
        }
    }
}
