using System.Collections.Concurrent;
using System.Diagnostics;

namespace SessionLab.Cluster.Processes;

/// <summary>
/// Starts every child from one thread that lives as long as this process. Children give way to the bench: where they share its cores,
/// what is late must be the cluster, which is measured, and not the clients, who measure it.
/// </summary>
internal static class Spawner
{
    // A third of the weight of others on the same core: enough for the bench to come first, and the cluster does not starve beside them.
    private const int Nice = 5;

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
            var process = Process.Start(what)!;
            if (!OperatingSystem.IsLinux())
            {
                GiveWay(process);
            }
            started.SetResult(process);
        }
        catch (Exception error)
        {
            // The thread must outlive every failed start; who asked gets the error.
            started.SetException(new ClusterException($"{what.FileName} could not be started: {error.Message}", error));
        }
    }

    private static void GiveWay(Process process)
    {
        try
        {
            process.PriorityClass = ProcessPriorityClass.BelowNormal;
        }
        catch (Exception gone) when (gone is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has ended already: whoever waits for it finds out, and why.
        }
    }

    private static BlockingCollection<Action> StartThread()
    {
        var orders = new BlockingCollection<Action>();
        var thread = new Thread(() =>
        {
            // On Linux ProcessPriorityClass would reach only the first thread of a process that runs already.
            if (OperatingSystem.IsLinux())
            {
                UnixCalls.GiveWay(Nice);
            }
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
