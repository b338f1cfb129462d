using System.Diagnostics;
using System.Threading.Channels;
using SessionLab.Clients;
using SessionLab.Core.Records;

namespace SessionLab.Watching;

/// <summary>Notes when a process of the cluster ends although nobody of the lab ended it; without that, its losses look like lies of the mode.</summary>
public sealed class DeathWatch(IEnumerable<(string Name, int Pid)> processes, RunClock clock, ChannelWriter<RunEvent> seen)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private readonly List<(string Name, int Pid)> _living = [.. processes];

    /// <summary>Looks ten times a second until <paramref name="stop"/>.</summary>
    public async Task WatchAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            foreach (var process in _living.Where(process => !Lives(process.Pid)).ToList())
            {
                _living.Remove(process);
                await seen.WriteAsync(new FaultEvent(clock.NowUs, FaultEvent.ProcessEnded, process.Name, Healed: false), CancellationToken.None);
            }

            await Task.Delay(Interval, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static bool Lives(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            return !process.HasExited;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            // No process has this id any more.
            return false;
        }
    }
}
