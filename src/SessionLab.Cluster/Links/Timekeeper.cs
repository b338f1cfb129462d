using System.Diagnostics;

namespace SessionLab.Cluster.Links;

/// <summary>Wakes those who wait for a moment, half a millisecond early or late: timers of the system count whole milliseconds and come late.</summary>
internal sealed class Timekeeper
{
    // A thread that sleeps a millisecond at a time is half of one late on average.
    private static readonly long Half = Stopwatch.Frequency / 2000;

    private readonly PriorityQueue<TaskCompletionSource, long> _waiting = new();

    /// <summary>Starts the thread, which sleeps until somebody waits and lives as long as the process.</summary>
    public Timekeeper() => new Thread(WakeWhoIsDue) { IsBackground = true, Name = "timekeeper", Priority = ThreadPriority.AboveNormal }.Start();

    /// <summary>Completes at a reading of <see cref="Stopwatch"/>; who awaits it goes on in the thread that keeps the time, and must give it back soon.</summary>
    public Task Until(long at)
    {
        if (at <= Stopwatch.GetTimestamp())
            return Task.CompletedTask;
        var due = new TaskCompletionSource();
        lock (_waiting)
        {
            _waiting.Enqueue(due, at);
            Monitor.Pulse(_waiting);
        }

        return due.Task;
    }

    private void WakeWhoIsDue()
    {
        while (true)
        {
            WaitForAnybody();
            while (NextDue(Stopwatch.GetTimestamp() + Half) is { } due)
                due.SetResult();
            Thread.Sleep(1);
        }
    }

    private void WaitForAnybody()
    {
        lock (_waiting)
        {
            while (_waiting.Count == 0)
                Monitor.Wait(_waiting);
        }
    }

    private TaskCompletionSource? NextDue(long at)
    {
        lock (_waiting)
            return _waiting.TryPeek(out _, out var due) && due <= at ? _waiting.Dequeue() : null;
    }
}
