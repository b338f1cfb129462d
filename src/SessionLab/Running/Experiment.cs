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
        await using var run = await OpenAsync(mode, stop);
        await run.TakeTurnAsync(round: 0, stop);
        await run.ReadOnceMoreAsync(stop);
        return await run.ConcludeAsync();
    }

    /// <summary>Starts the cluster and watches it; the load comes turn by turn.</summary>
    /// <exception cref="OperationCanceledException">Stopped before the first request: there is nothing to keep.</exception>
    public async Task<OpenRun> OpenAsync(string mode, CancellationToken stop)
    {
        var folder = RunFolders.Create(settings.Output, scenario.Name, mode);
        var cluster = await StartAsync(mode, folder, stop);
        try
        {
            return OpenRun.Over(cluster, scenario, plan, mode, folder, board);
        }
        catch
        {
            // The folder cannot be written, for example: the cluster is nobody's.
            await cluster.DisposeAsync();
            throw;
        }
    }

    private async Task<LocalCluster> StartAsync(string mode, string folder, CancellationToken stop)
    {
        try
        {
            return await LocalCluster.StartAsync(
                ClusterPlan.For(scenario, mode, settings, folder, userDatabase), settings.Launcher ?? Launcher.ForCurrentProgram(), stop);
        }
        catch (OperationCanceledException)
        {
            // Stopped before the first request: there is nothing to keep.
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }
}
