using System.Diagnostics;

namespace SessionLab.Cluster.Runtime;

/// <summary>
/// Looks ten times a second, in a thread of its own, at what keeps this process's work waiting: how long a piece of work waits for a thread
/// of the pool, how long collections pause the process, and how late the machine wakes the thread that looks. Reports twice a second, and
/// at once when it woke so late that the process stood still, so that the time of the report is the end of the standstill.
/// </summary>
public sealed class RuntimeWatch : IDisposable
{
    private const int LooksPerReport = 5;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Standstill = TimeSpan.FromMilliseconds(500);

    private readonly ManualResetEvent _stop = new(false);
    private readonly PoolErrand _errand = new();
    private readonly Action<RuntimeUse> _report;
    private readonly Thread _thread;
    private RuntimeUse _seen = new(0, 0, 0, PausedUs(), 0, 0);

    /// <summary>Starts to look.</summary>
    /// <param name="report">Takes each report, in the thread that looks.</param>
    public RuntimeWatch(Action<RuntimeUse> report)
    {
        _report = report;
        _thread = new Thread(Watch) { IsBackground = true, Name = "runtime watch" };
        _thread.Start();
    }

    /// <summary>Reports once more and ends.</summary>
    public void Dispose()
    {
        _stop.Set();
        _thread.Join();
        _stop.Dispose();
    }

    private static long PausedUs() => (long)GC.GetTotalPauseDuration().TotalMicroseconds;

    private void Watch()
    {
        for (var (look, stopped) = (1, false); !stopped; look++)
        {
            _errand.Send();
            var asleep = Stopwatch.GetTimestamp();
            stopped = _stop.WaitOne(Interval);
            var late = stopped ? TimeSpan.Zero : Stopwatch.GetElapsedTime(asleep) - Interval;
            Look(late);
            if (stopped || late >= Standstill || look % LooksPerReport == 0)
                Report();
        }
    }

    private void Look(TimeSpan late)
    {
        var pausedUs = PausedUs();
        _seen = new RuntimeUse(
            Math.Max(_seen.Threads, ThreadPool.ThreadCount), Math.Max(_seen.Queued, ThreadPool.PendingWorkItemCount),
            Math.Max(_seen.WaitUs, _errand.TakeLongestUs()), pausedUs, Math.Max(_seen.LongestPauseUs, pausedUs - _seen.PausedUs),
            Math.Max(_seen.LateUs, (long)late.TotalMicroseconds));
    }

    private void Report()
    {
        _report(_seen);
        _seen = new RuntimeUse(0, 0, 0, _seen.PausedUs, 0, 0);
    }
}
