namespace SessionLab.Clients;

/// <summary>
/// Wakes clients at the times their plans name. One thread sleeps a millisecond at a time: a spinning one would take a core from
/// the servers it measures, and the thread pool's timers are late when the pool is busy.
/// </summary>
public sealed class Timeline : IDisposable
{
    private readonly RunClock _clock;
    private readonly PriorityQueue<TaskCompletionSource, long> _waiting = new();
    private readonly Lock _lock = new();
    private readonly Thread _thread;
    private volatile bool _stopped;

    /// <summary>Starts the sleeping thread.</summary>
    public Timeline(RunClock clock)
    {
        _clock = clock;
        _thread = new Thread(WakeWhoIsDue) { IsBackground = true, Name = "timeline", Priority = ThreadPriority.AboveNormal };
        _thread.Start();
    }

    /// <summary>Completes at <paramref name="atUs"/>, or at once when that is past or the timeline has stopped.</summary>
    public Task Until(long atUs)
    {
        if (_stopped || atUs <= _clock.NowUs)
            return Task.CompletedTask;
        var due = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
            _waiting.Enqueue(due, atUs);
        return _stopped ? Task.CompletedTask : due.Task;
    }

    /// <summary>Wakes everybody who still waits; from now on nobody waits.</summary>
    public void Stop() => _stopped = true;

    /// <summary>Stops, and ends the thread.</summary>
    public void Dispose()
    {
        Stop();
        _thread.Join();
    }

    private void WakeWhoIsDue()
    {
        while (!_stopped)
        {
            while (NextDue() is { } due)
                due.TrySetResult();
            Thread.Sleep(1);
        }

        lock (_lock)
            while (_waiting.TryDequeue(out var due, out _))
                due.TrySetResult();
    }

    private TaskCompletionSource? NextDue()
    {
        lock (_lock)
            return _waiting.TryPeek(out _, out var atUs) && atUs <= _clock.NowUs ? _waiting.Dequeue() : null;
    }
}
