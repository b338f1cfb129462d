using System.Diagnostics;
using System.Threading.Channels;
using SessionLab.Clients;
using SessionLab.Cluster.Runtime;
using SessionLab.Core.Records;

namespace SessionLab.Watching;

/// <summary>
/// Notes once a second what every process of the run has used, how busy the machine is, how its clocks stand to each other, and how many
/// requests are on their way; and twice a second what keeps the bench's own work waiting.
/// </summary>
public sealed class ResourceSampler(
    Func<IReadOnlyList<(string Name, int Pid)>> processes, InFlightCounter inFlight, RunClock clock, ChannelWriter<RunEvent> seen)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private readonly MachineLoad _machine = new();
    private readonly ClockWatch _clocks = new();

    /// <summary>Samples until <paramref name="stop"/>, and once more then.</summary>
    public async Task WatchAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Interval);
        using var runtime = new RuntimeWatch(use => seen.TryWrite(Sample(use)));
        do
            await SampleAsync();
        while (await TickAsync(timer, stop));
        await SampleAsync();
    }

    private static async Task<bool> TickAsync(PeriodicTimer timer, CancellationToken stop)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stop);
        }
        catch (OperationCanceledException)
        {
            // Asked to stop: the caller samples once more.
            return false;
        }
    }

    private async Task SampleAsync()
    {
        foreach (var (name, pid) in processes())
            if (Look(name, pid) is { } sample)
                await seen.WriteAsync(sample, CancellationToken.None);
        await seen.WriteAsync(inFlight.Sample(), CancellationToken.None);
        await seen.WriteAsync(_clocks.Sample(clock.NowUs), CancellationToken.None);
        if (_machine.BusySinceLast() is { } busy)
            await seen.WriteAsync(new MachineSample(clock.NowUs, busy), CancellationToken.None);
    }

    private RuntimeSample Sample(RuntimeUse use) =>
        new(clock.NowUs, "bench", use.Threads, use.Queued, use.WaitUs, use.PausedUs, use.LongestPauseUs, use.LateUs);

    private ResourceSample? Look(string name, int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            var usedUs = (long)process.TotalProcessorTime.TotalMicroseconds;
            return new ResourceSample(clock.NowUs, name, usedUs, process.WorkingSet64);
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // The process has ended: nothing to note.
            return null;
        }
    }
}
