namespace SessionLab.Cluster.Clocks;

/// <summary>
/// Wakes those who wait for a moment, half a millisecond early or late: the system's timers count in steps of its tick, on many machines 4 ms,
/// so that a delay of 5 ms takes 8.
/// </summary>
internal sealed class Timekeeper
{
    private readonly TimeProvider _time;
    private readonly long _half;
    private readonly PriorityQueue<TaskCompletionSource, long> _waiting = new();

    /// <summary>Starts the thread, which sleeps until somebody waits and lives as long as the process.</summary>
    /// <param name="time">Whose timestamps count; the machine's when left out.</param>
    public Timekeeper(TimeProvider? time = null)
    {
        _time = time ?? TimeProvider.System;
        // A thread that sleeps a millisecond at a time is half of one late on average.
        _half = _time.TimestampFrequency / 2000;
        new Thread(WakeWhoIsDue) { IsBackground = true, Name = "timekeeper", Priority = ThreadPriority.AboveNormal }.Start();
    }

    /// <summary>
    /// Completes at a timestamp of its clock, the machine's being those of <see cref="System.Diagnostics.Stopwatch"/>; who awaits it goes on in
    /// the thread that keeps the time, and must give it back soon.
    /// </summary>
    public Task Until(long at)
    {
        if (at <= _time.GetTimestamp())
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
            while (NextDue(_time.GetTimestamp() + _half) is { } due)
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
