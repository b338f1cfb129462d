using System.Threading.Channels;
using SessionLab.Clients;
using SessionLab.Core.Records;

namespace SessionLab.Watching;

/// <summary>
/// Notes when a process of the cluster ends, or is stopped and goes on, although nobody of the lab asked it to; without that, its
/// losses look like lies of the mode.
/// </summary>
public sealed class DeathWatch(IEnumerable<(string Name, int Pid)> processes, RunClock clock, ChannelWriter<RunEvent> seen)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private readonly List<(string Name, int Pid)> _living = [.. processes];
    private readonly HashSet<string> _stopped = [];

    /// <summary>Looks ten times a second until <paramref name="stop"/>.</summary>
    public async Task WatchAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            foreach (var (name, pid) in _living.ToList())
                await NoteAsync(name, pid, Liveliness.Of(pid));
            await Task.Delay(Interval, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async ValueTask NoteAsync(string name, int pid, Life life)
    {
        if (life == Life.Ended)
        {
            _living.Remove((name, pid));
            await WriteAsync(FaultEvent.ProcessEnded, name, healed: false);
        }
        else if (life == Life.Stopped ? _stopped.Add(name) : _stopped.Remove(name))
            await WriteAsync(FaultEvent.ProcessStopped, name, healed: life == Life.Runs);
    }

    private ValueTask WriteAsync(string fault, string name, bool healed) =>
        seen.WriteAsync(new FaultEvent(clock.NowUs, fault, name, healed), CancellationToken.None);
}
