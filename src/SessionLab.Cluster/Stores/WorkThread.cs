namespace SessionLab.Cluster.Stores;

/// <summary>One thread that runs blocking work in the order it came.</summary>
public sealed class WorkThread : IDisposable
{
    private readonly Queue<Action> _queue = [];
    private readonly Thread _thread;
    private bool _ends;

    /// <summary>Starts it.</summary>
    public WorkThread(string name)
    {
        _thread = new Thread(Run) { Name = name, IsBackground = true };
        _thread.Start();
    }

    /// <summary>Runs <paramref name="work"/> after everything queued before; its exception comes out of the task.</summary>
    public Task<T> RunAsync<T>(Func<T> work)
    {
        // Started below by the thread; continuations must not run on it.
        var task = new Task<T>(work, TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_queue)
        {
            ObjectDisposedException.ThrowIf(_ends, this);
            _queue.Enqueue(() => task.RunSynchronously(TaskScheduler.Default));
            Monitor.Pulse(_queue);
        }

        return task;
    }

    /// <summary>Finishes what is queued and ends the thread.</summary>
    public void Dispose()
    {
        lock (_queue)
        {
            _ends = true;
            Monitor.Pulse(_queue);
        }

        _thread.Join();
    }

    private void Run()
    {
        while (TryTake(out var work))
            work();
    }

    // A monitor waits without spinning; a BlockingCollection would burn the core that the nodes need.
    private bool TryTake(out Action work)
    {
        lock (_queue)
        {
            while (_queue.Count == 0 && !_ends)
                Monitor.Wait(_queue);
            return _queue.TryDequeue(out work!);
        }
    }
}
