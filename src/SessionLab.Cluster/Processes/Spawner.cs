using System.Collections.Concurrent;
using System.Diagnostics;

namespace SessionLab.Cluster.Processes;

/// <summary>Starts every child from one thread that lives as long as this process.</summary>
internal static class Spawner
{
    // Linux sends a child its parent-death signal when the THREAD that started it ends: a thread of the pool would not do.
    private static readonly BlockingCollection<Action> Orders = StartThread();

    /// <summary>Starts a process; the error says which file could not be started.</summary>
    public static Task<Process> StartAsync(ProcessStartInfo what)
    {
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        Orders.Add(() => Start(what, started));
        return started.Task;
    }

    private static void Start(ProcessStartInfo what, TaskCompletionSource<Process> started)
    {
        try
        {
            started.SetResult(Process.Start(what)!);
        }
        catch (Exception error)
        {
            // The thread must outlive every failed start; who asked gets the error.
            started.SetException(new ClusterException($"{what.FileName} could not be started: {error.Message}", error));
        }
    }

    private static BlockingCollection<Action> StartThread()
    {
        var orders = new BlockingCollection<Action>();
        var thread = new Thread(() =>
        {
            foreach (var order in orders.GetConsumingEnumerable())
            {
                order();
            }
        });
        thread.Name = "spawner";
        thread.IsBackground = true;
        thread.Start();
        return orders;
    }
}
