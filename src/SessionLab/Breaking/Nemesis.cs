using System.Collections.Concurrent;
using System.Threading.Channels;
using SessionLab.Clients;
using SessionLab.Cluster;
using SessionLab.Cluster.Faults;
using SessionLab.Core.Records;
using SessionLab.Core.Scenarios.Faults;

namespace SessionLab.Breaking;

/// <summary>
/// The one who breaks the cluster: injects each fault of a timeline at its time since the measured phase began, heals it at its time or
/// when the load has ended, and writes down both.
/// </summary>
public sealed class Nemesis(IReadOnlyList<FaultLine> timeline, LocalCluster cluster, RunClock clock) : IRunListener, IAsyncDisposable
{
    private readonly TaskCompletionSource<long> _measuredUs = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _victims = [];
    private readonly CancellationTokenSource _over = new();
    private Task _working = Task.CompletedTask;
    private bool _injected;

    /// <summary>Waits for the phase that is measured.</summary>
    public void See(RunEvent runEvent)
    {
        if (runEvent is PhaseStarted { Phase: Phase.Measured } started)
            _measuredUs.TrySetResult(started.AtUs);
    }

    /// <summary>Takes up its work; what it does is written to <paramref name="seen"/>.</summary>
    public void Begin(ChannelWriter<RunEvent> seen) => _working = Task.WhenAll(timeline.Select(line => Task.Run(() => FollowAsync(line, seen))));

    /// <summary>True while it has its hands on a process, which therefore may end, stand still and start as it likes.</summary>
    public bool Holds(string process) => _victims.GetValueOrDefault(process) is { CurrentCount: 0 };

    /// <summary>The load has ended: injects nothing more, and completes when everything is healed and the balancer uses every node again.</summary>
    public async Task HealAsync()
    {
        await _over.CancelAsync();
        await _working;
        if (_injected)
            await new Recovery(cluster, clock).CompleteAsync();
    }

    /// <summary>As <see cref="HealAsync"/>, in a run that failed: what cannot be healed ends with the cluster.</summary>
    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _working.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _over.Dispose();
    }

    private async Task FollowAsync(FaultLine line, ChannelWriter<RunEvent> seen)
    {
        if (!await IsTimeAsync(line.At))
            return;
        var kind = FaultCatalog.Named(line.Fault);
        foreach (var dials in FaultWords.VictimsOf(line, FaultWords.NodesAtFirst(cluster.Settings.Nodes)))
        {
            // One at a time: the healing of the fault before may take longer than the timeline supposes.
            var victim = _victims.GetOrAdd(kind.TargetOf(dials), _ => new SemaphoreSlim(1));
            await victim.WaitAsync();
            if (!_over.IsCancellationRequested)
                await BreakAsync(kind, dials, line.For, seen);
            victim.Release();
        }
    }

    private async Task BreakAsync(FaultKind kind, FaultDials dials, TimeSpan? time, ChannelWriter<RunEvent> seen)
    {
        var (fault, target) = (kind.Make(cluster, dials), kind.TargetOf(dials));
        _injected = true;
        await WriteAsync(healed: false, done: false);
        await fault.InjectAsync(_over.Token);
        await WriteAsync(healed: false, done: true);
        if (kind.Lasts)
            await PauseAsync(time ?? Timeout.InfiniteTimeSpan);
        await fault.HealAsync();
        await WriteAsync(healed: true, done: true);

        ValueTask WriteAsync(bool healed, bool done) => seen.WriteAsync(
            new FaultEvent(clock.NowUs, kind.Name, target, healed) { Done = done && !healed }, CancellationToken.None);
    }

    // False when the load ended before.
    private async Task<bool> IsTimeAsync(TimeSpan at)
    {
        await Task.WhenAny(_measuredUs.Task, Task.Delay(Timeout.Infinite, _over.Token));
        if (_over.IsCancellationRequested)
            return false;
        var leftUs = await _measuredUs.Task + (long)at.TotalMicroseconds - clock.NowUs;
        if (leftUs > 0)
            await PauseAsync(TimeSpan.FromMicroseconds(leftUs));
        return !_over.IsCancellationRequested;
    }

    private async Task PauseAsync(TimeSpan time) =>
        await Task.Delay(time, _over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
