using SessionLab.Cluster.Processes;

namespace SessionLab.Cluster.Clocks;

/// <summary>
/// Wakes those who wait for a moment, on Linux a tenth of a millisecond early or late, on Windows half of one: the system's timers count in steps of
/// its tick, on many machines 4 ms, so that a delay of 5 ms takes 8. Who comes with a moment before all others' can be a millisecond late.
/// </summary>
internal sealed class Timekeeper
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(1);

    private readonly TimeProvider _time;
    private readonly long _early;
    private readonly PriorityQueue<TaskCompletionSource, long> _waiting = new();

    /// <summary>Starts the thread, which sleeps until somebody waits and lives as long as the process.</summary>
    /// <param name="time">Whose timestamps count; the machine's when left out.</param>
    public Timekeeper(TimeProvider? time = null)
    {
        _time = time ?? TimeProvider.System;
        // What a sleep takes longer than it was told: whoever is due within it is woken at once, and nobody is late on average.
        _early = _time.TimestampFrequency / (OperatingSystem.IsWindows() ? 2000 : 20_000);
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
            while (NextDue(_time.GetTimestamp() + _early) is { } due)
                due.SetResult();
            Sleep();
        }
    }

    // Until somebody is due, and a millisecond at most: who comes meanwhile is not heard.
    private void Sleep()
    {
        long next;
        lock (_waiting)
        {
            if (!_waiting.TryPeek(out _, out next))
                return;
        }

        var time = _time.GetElapsedTime(_time.GetTimestamp() + _early, next);
        if (OperatingSystem.IsWindows() || time >= Step)
            Thread.Sleep(Step);
        else if (time > TimeSpan.Zero)
            UnixCalls.Sleep((uint)time.TotalMicroseconds);
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
