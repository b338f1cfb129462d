using System.Diagnostics;
using Orleans;
using Orleans.Runtime;
using SessionLab.Cluster.Clustering;
using SessionLab.Cluster.Nodes;

namespace SessionLab.Cluster.Copying;

/// <summary>
/// Whether the node may answer from its memory. A node that stood still for so long that saves went on without it, or that the others have
/// declared it dead, refuses until it has looked that up and has filled its memory again; it ends itself if it counts as dead.
/// </summary>
/// <remarks>The beat is made on the thread pool, as the node's work is: a node too busy to take in copies has stood still as well.</remarks>
public sealed class CopyStanding : IDisposable
{
    private const int BeatsPerLimit = 5;
    private readonly IMembershipTable _table;
    private readonly ILocalSiloDetails _self;
    private readonly CopyFill _fill;
    private readonly CancellationTokenSource _stop = new();
    private readonly TimeSpan _limit;
    private long _lastBeat;
    private int _lapses;
    private int _recovering;
    private volatile bool _good;

    /// <summary>Not good yet.</summary>
    public CopyStanding(IMembershipTable table, ILocalSiloDetails self, CopyFill fill, NodeSettings settings)
    {
        (_table, _self, _fill) = (table, self, fill);
        // Whichever comes first: saves that go on without this node, or the others' first doubt that it lives.
        _limit = settings.Copying.PeerTimeout < NodeSilo.ProbeTimeout ? settings.Copying.PeerTimeout : NodeSilo.ProbeTimeout;
    }

    /// <summary>False while the node must not answer.</summary>
    public bool IsGood
    {
        get
        {
            // The gap first: a beat after a lapse makes the node doubtful before it closes the gap.
            var gap = Stopwatch.GetElapsedTime(Interlocked.Read(ref _lastBeat));
            return gap <= _limit && _good;
        }
    }

    /// <summary>The memory has been filled: from now on the node is good as long as it does not stand still.</summary>
    public void Begin()
    {
        Interlocked.Exchange(ref _lastBeat, Stopwatch.GetTimestamp());
        _good = true;
        new Thread(Watch) { IsBackground = true, Name = "standing" }.Start();
    }

    /// <summary>Asks the membership table whether this node still counts; ends it if not.</summary>
    public async Task ConfirmAsync()
    {
        var row = (await _table.ReadRowAsync(_self.SiloAddress)).TryGet(_self.SiloAddress);
        if (row is null or { Item1.Status: SiloStatus.Dead })
            FatalSilo.End("the others have declared it dead");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    private void Watch()
    {
        while (!_stop.IsCancellationRequested)
        {
            Thread.Sleep(_limit / BeatsPerLimit);
            ThreadPool.UnsafeQueueUserWorkItem(_ => Beat(), null);
            if (!_good && Interlocked.Exchange(ref _recovering, 1) == 0)
                _ = RecoverAsync();
        }
    }

    private void Beat()
    {
        // One reading for both: a stop between two readings would never be seen.
        var now = Stopwatch.GetTimestamp();
        if (Stopwatch.GetElapsedTime(Interlocked.Read(ref _lastBeat), now) > _limit)
        {
            Interlocked.Increment(ref _lapses);
            _good = false;
        }

        Interlocked.Exchange(ref _lastBeat, now);
    }

    private async Task RecoverAsync()
    {
        try
        {
            var lapses = Volatile.Read(ref _lapses);
            await ConfirmAsync();
            await _fill.RunAsync(_stop.Token);
            // Who stood still once more while he filled his memory has to begin again.
            _good = lapses == Volatile.Read(ref _lapses);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The node is stopping.
        }
        catch (Exception failure)
        {
            // Whatever keeps it from finding out: it refuses, and the next beat tries again.
            await Console.Error.WriteLineAsync($"the node could not look up its standing: {failure.Message}");
        }
        finally
        {
            Interlocked.Exchange(ref _recovering, 0);
        }
    }
}
