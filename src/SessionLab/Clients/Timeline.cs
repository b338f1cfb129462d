namespace SessionLab.Clients;

/// <summary>
/// Wakes clients at the times their plans name. A few threads of its own sleep a millisecond at a time, out of step, and send what is due
/// themselves: spinning ones would take a core from the servers it measures, and whoever is handed on to the thread pool waits there
/// once more, behind the answers that are being read.
/// </summary>
public sealed class Timeline : IDisposable
{
    private const int Sleepers = 2;

    private readonly RunClock _clock;
    private readonly PriorityQueue<TaskCompletionSource, long> _waiting = new();
    private readonly Lock _lock = new();
    private readonly List<Thread> _threads;

    // Closed while nobody waits, so that a run whose turn it is not takes nothing from the one whose turn it is.
    private readonly ManualResetEventSlim _anybody = new(initialState: false, spinCount: 0);
    private volatile bool _stopped;

    /// <summary>Starts the sleeping threads.</summary>
    public Timeline(RunClock clock)
    {
        _clock = clock;
        _threads = [.. Enumerable.Range(0, Sleepers).Select(_ => new Thread(WakeWhoIsDue)
        {
            IsBackground = true, Name = "timeline", Priority = ThreadPriority.AboveNormal,
        })];
        _threads.ForEach(thread => thread.Start());
    }

    /// <summary>
    /// Completes at <paramref name="atUs"/>, or at once when that is past or the timeline has stopped. Who awaits it goes on in the thread
    /// that keeps the time, and must give it back soon: by sending, which does not wait.
    /// </summary>
    public Task Until(long atUs)
    {
        if (_stopped || atUs <= _clock.NowUs)
            return Task.CompletedTask;
        var due = new TaskCompletionSource();
        lock (_lock)
        {
            _waiting.Enqueue(due, atUs);
            _anybody.Set();
        }

        return _stopped ? Task.CompletedTask : due.Task;
    }

    /// <summary>Wakes everybody who still waits; from now on nobody waits.</summary>
    public void Stop()
    {
        lock (_lock)
        {
            _stopped = true;
            _anybody.Set();
        }
    }

    /// <summary>Stops, and ends the threads.</summary>
    public void Dispose()
    {
        Stop();
        // Who was woken last may be the one that disposes: a thread cannot wait for its own end.
        foreach (var thread in _threads.Where(thread => thread != Thread.CurrentThread))
            thread.Join();
    }

    private void WakeWhoIsDue()
    {
        while (!_stopped)
        {
            while (NextDue(_clock.NowUs) is { } due)
                due.TrySetResult();
            CloseIfNobodyWaits();
            _anybody.Wait();
            Thread.Sleep(1);
        }

        while (NextDue(long.MaxValue) is { } due)
            due.TrySetResult();
    }

    private void CloseIfNobodyWaits()
    {
        lock (_lock)
        {
            if (_waiting.Count == 0 && !_stopped)
                _anybody.Reset();
        }
    }

    private TaskCompletionSource? NextDue(long nowUs)
    {
        lock (_lock)
            return _waiting.TryPeek(out _, out var atUs) && atUs <= nowUs ? _waiting.Dequeue() : null;
    }
}
