using System.Threading.Channels;
using SessionLab.Clients;
using SessionLab.Core.Records;

namespace SessionLab.Watching;

/// <summary>
/// Notes when a process of the cluster ends, or is stopped and goes on, although nobody of the lab asked it to; without that, its
/// losses look like lies of the mode.
/// </summary>
/// <param name="processes">What runs now; a process that was started again has another id.</param>
/// <param name="isMeant">True while somebody of the lab does something to the process of that name.</param>
/// <param name="clock">The run's clock.</param>
/// <param name="seen">Takes what is noted.</param>
public sealed class DeathWatch(
    Func<IEnumerable<(string Name, int Pid)>> processes, Func<string, bool> isMeant, RunClock clock, ChannelWriter<RunEvent> seen)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private readonly HashSet<int> _ended = [];
    private readonly HashSet<string> _stopped = [];

    /// <summary>Looks ten times a second until <paramref name="stop"/>.</summary>
    public async Task WatchAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            foreach (var name in processes().Select(process => process.Name).ToList())
                await LookAsync(name);
            await Task.Delay(Interval, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // Asked before the process is looked up and again after it was looked at: in between it may be killed, or started again.
    private async ValueTask LookAsync(string name)
    {
        var meant = isMeant(name);
        var pid = processes().First(process => process.Name == name).Pid;
        var life = Liveliness.Of(pid);
        if (meant || isMeant(name))
            _stopped.Remove(name);
        else if (life != Life.Ended)
            await NoteAsync(name, life);
        else if (_ended.Add(pid))
            await WriteAsync(FaultEvent.ProcessEnded, name, healed: false);
    }

    private async ValueTask NoteAsync(string name, Life life)
    {
        if (life == Life.Stopped ? _stopped.Add(name) : _stopped.Remove(name))
            await WriteAsync(FaultEvent.ProcessStopped, name, healed: life == Life.Runs);
    }

    private ValueTask WriteAsync(string fault, string name, bool healed) =>
        seen.WriteAsync(new FaultEvent(clock.NowUs, fault, name, healed), CancellationToken.None);
}
