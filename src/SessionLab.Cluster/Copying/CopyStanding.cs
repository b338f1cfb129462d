using System.Diagnostics;
using Orleans;
using Orleans.Runtime;
using SessionLab.Cluster.Clustering;
using SessionLab.Cluster.Nodes;

namespace SessionLab.Cluster.Copying;

/// <summary>
/// Whether the node may answer from its memory. A node that was stopped for longer than the others wait for it may have missed copies, or
/// may have been declared dead: it refuses until it has looked it up and has filled its memory again, and ends itself if it counts as dead.
/// </summary>
public sealed class CopyStanding : IDisposable
{
    private const int BeatsPerLimit = 5;
    private readonly IMembershipTable _table;
    private readonly ILocalSiloDetails _self;
    private readonly CopyFill _fill;
    private readonly CancellationTokenSource _stop = new();
    private readonly TimeSpan _limit;
    private long _lastBeat;
    private volatile bool _good;

    /// <summary>Not good yet.</summary>
    public CopyStanding(IMembershipTable table, ILocalSiloDetails self, CopyFill fill, NodeSettings settings) =>
        (_table, _self, _fill, _limit) = (table, self, fill, settings.Copying.PeerTimeout);

    /// <summary>False while the node must not answer.</summary>
    public bool IsGood => _good && Stopwatch.GetElapsedTime(Interlocked.Read(ref _lastBeat)) <= _limit;

    /// <summary>The memory has been filled: from now on the node is good as long as it is not stopped.</summary>
    public void Begin()
    {
        Beat();
        _good = true;
        // A thread of its own: a busy thread pool is no reason to doubt the memory.
        new Thread(Watch) { IsBackground = true, Name = "standing" }.Start();
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
            if (!IsGood)
                Recover();
            else
                Beat();
        }
    }

    private void Recover()
    {
        _good = false;
        try
        {
            RecoverAsync().GetAwaiter().GetResult();
            Beat();
            _good = true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Whatever keeps it from finding out: it refuses until the next beat tries again.
            Console.Error.WriteLine($"the node could not look up its standing: {failure.Message}");
        }
        catch (OperationCanceledException)
        {
            // The node is stopping.
        }
    }

    private async Task RecoverAsync()
    {
        var row = (await _table.ReadRowAsync(_self.SiloAddress)).TryGet(_self.SiloAddress);
        if (row is null or { Item1.Status: SiloStatus.Dead })
            DeclaredDead.End("it was stopped for so long that the others have declared it dead");
        await _fill.RunAsync(_stop.Token);
    }

    private void Beat() => Interlocked.Exchange(ref _lastBeat, Stopwatch.GetTimestamp());
}
