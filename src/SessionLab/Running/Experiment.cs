using SessionLab.Cluster;
using SessionLab.Cluster.Processes;
using SessionLab.Core.Reports;
using SessionLab.Core.Scenarios;
using SessionLab.Core.Workloads;
using SessionLab.Showing;

namespace SessionLab.Running;

/// <summary>One scenario in one mode with one seed, from the start of the cluster to the stored summary.</summary>
public sealed class Experiment(Scenario scenario, Plan plan, string userDatabase, RunSettings settings, IProgressBoard board)
{
    /// <summary>Makes the run; a cancelled one stops early and is judged by what was seen.</summary>
    public async Task<RunReport> RunAsync(string mode, CancellationToken stop)
    {
        await using var run = await LoadAsync(mode, Task.CompletedTask, stop);
        return await run.ConcludeAsync();
    }

    /// <summary>The run once it has had its load and every session was read once more; what is left is to conclude it.</summary>
    /// <param name="mode">How sessions are kept.</param>
    /// <param name="before">The end of the run before, which the start of this one's cluster need not wait for, but its load does.</param>
    /// <param name="stop">Ends the load early.</param>
    /// <exception cref="OperationCanceledException">As for <see cref="OpenAsync"/>.</exception>
    public async Task<OpenRun> LoadAsync(string mode, Task before, CancellationToken stop)
    {
        var run = await OpenAsync(mode, before, stop);
        try
        {
            await run.TakeTurnAsync(round: 0, stop);
            await run.ReadOnceMoreAsync(stop);
            return run;
        }
        catch
        {
            await run.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the cluster and, once <paramref name="before"/> is over, watches it; the load comes turn by turn.</summary>
    /// <exception cref="OperationCanceledException">Stopped before the first request: there is nothing to keep.</exception>
    public async Task<OpenRun> OpenAsync(string mode, Task before, CancellationToken stop)
    {
        var folder = RunFolders.Create(settings.Output, scenario.Name, mode);
        LocalCluster? cluster = null;
        try
        {
            cluster = await LocalCluster.StartAsync(
                ClusterPlan.For(scenario, mode, settings, folder, userDatabase), settings.Launcher ?? Launcher.ForCurrentProgram(), stop);
            await before;
            stop.ThrowIfCancellationRequested();
            return OpenRun.Over(cluster, scenario, plan, mode, folder, board);
        }
        catch (Exception end)
        {
            // The folder cannot be written, for example: the cluster is nobody's.
            await (cluster?.DisposeAsync() ?? ValueTask.CompletedTask);
            // Stopped before the first request: there is nothing to keep.
            if (end is OperationCanceledException)
                Directory.Delete(folder, recursive: true);
            throw;
        }
    }
}
