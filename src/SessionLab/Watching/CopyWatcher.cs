using System.Threading.Channels;
using SessionLab.Clients;
using SessionLab.Core.Records;

namespace SessionLab.Watching;

/// <summary>
/// Notes once a second what every node holds of the sessions. It only observes: no request waits for it, and a node that does not answer
/// in time is noted as silent.
/// </summary>
public sealed class CopyWatcher(IReadOnlyList<WatchedNode> nodes, RunClock clock, ChannelWriter<RunEvent> seen)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    // What was sent before the last question must have had the time to arrive.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(250);
    private readonly List<NodeWatch> _watches = [.. nodes.Select(node => new NodeWatch(node, Patience))];
    private int _round;

    /// <summary>Asks until <paramref name="stop"/>, and once more then; done at once when there is nobody to ask.</summary>
    public async Task WatchAsync(CancellationToken stop)
    {
        if (_watches.Count == 0)
            return;
        while (!stop.IsCancellationRequested)
        {
            await AskAsync(last: false);
            await Task.Delay(Interval, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await Task.Delay(Quiet, CancellationToken.None);
        await AskAsync(last: true);
        await LeaveAsync();
    }

    private async Task AskAsync(bool last)
    {
        _round++;
        await Task.WhenAll(_watches.Select(watch => AskAsync(watch, last)));
    }

    private async Task AskAsync(NodeWatch watch, bool last)
    {
        var report = await watch.AskAsync();
        if (report is not null)
            await seen.WriteAsync(CopyReading.Of(report, watch.Index, _round, clock.NowUs), CancellationToken.None);
        // Before its first answer the observer is still on its way to it; at the end there is no such excuse.
        else if (watch.Reached || last)
            await seen.WriteAsync(new CopySilence(clock.NowUs, _round, watch.Index), CancellationToken.None);
    }

    // A connection that does not part in time ends with the process; the run does not wait for it.
    private async Task LeaveAsync() => await Task.WhenAny(
        Task.WhenAll(_watches.Select(watch => watch.DisposeAsync().AsTask())), Task.Delay(Patience));
}
