using SessionLab.Clients;
using SessionLab.Cluster;
using SessionLab.Cluster.Processes;
using SessionLab.Core.History;
using SessionLab.Core.Judging;
using SessionLab.Core.Measuring;
using SessionLab.Core.Records;
using SessionLab.Core.Reports;
using SessionLab.Core.Scenarios;
using SessionLab.Core.Workloads;
using SessionLab.Showing;
using SessionLab.Watching;

namespace SessionLab.Running;

/// <summary>One scenario in one mode with one seed, from the start of the cluster to the stored summary.</summary>
public sealed class Experiment(Scenario scenario, Plan plan, string mode, string userDatabase, RunSettings settings, IProgressBoard board)
{
    /// <summary>Makes the run; a cancelled one stops early and is judged by what was seen.</summary>
    public async Task<RunReport> RunAsync(CancellationToken stop)
    {
        var folder = RunFolders.Create(settings.Output, scenario.Name, mode);
        await using var cluster = await StartAsync(folder, stop);
        var clock = new RunClock();
        var header = Headers.Describe(scenario, plan, mode, cluster, clock);
        var judge = new Judge();
        var summariser = new Summariser();
        using var history = RunFolders.OpenHistory(folder, header);
        var events = new EventFlow([history, judge, summariser, board.Follow(header, judge)]);
        await events.Writer.WriteAsync(header, CancellationToken.None);

        var ending = EndReason.Failed;
        try
        {
            ending = await LoadAsync(cluster, clock, events, stop);
            await cluster.StopAsync();
            await Ledgers.MergeAsync(cluster, clock, events.Writer);
        }
        finally
        {
            // Also when the lab failed: the history says so. A flow whose listener failed takes nothing more and tells why.
            events.Writer.TryWrite(new RunEnded(clock.NowUs, ending));
            await events.CompleteAsync();
        }

        var judgement = judge.Conclude();
        var report = new RunReport(header, summariser.Summarise(judgement), judgement, folder);
        RunFolders.Store(report);
        return report;
    }

    private async Task<LocalCluster> StartAsync(string folder, CancellationToken stop)
    {
        try
        {
            return await LocalCluster.StartAsync(
                ClusterPlan.For(scenario, mode, settings, folder, userDatabase), Launcher.ForCurrentProgram(), stop);
        }
        catch (OperationCanceledException)
        {
            // Stopped before the first request: there is nothing to keep.
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    private async Task<EndReason> LoadAsync(LocalCluster cluster, RunClock clock, EventFlow events, CancellationToken stop)
    {
        using var timeline = new Timeline(clock);
        using var http = BalancerConnection.Open();
        var nodes = new NodeNames([.. cluster.Nodes.Select(node => node.Name)]);
        var inFlight = new InFlightCounter(clock);
        using var crowd = new Crowd(plan, new ClientSurroundings(
            cluster.Address, http, nodes, clock, timeline, events.Writer, inFlight, scenario.Cluster.Timeout));
        using var watching = new CancellationTokenSource();
        var sampler = new ResourceSampler([.. cluster.Processes, ("bench", Environment.ProcessId)], inFlight, clock, events.Writer)
            .WatchAsync(watching.Token);
        var copies = new CopyWatcher(WatchedNode.Among(cluster.Nodes), clock, events.Writer).WatchAsync(watching.Token);
        var deaths = new DeathWatch(cluster.Processes, clock, events.Writer).WatchAsync(watching.Token);

        using var limit = new CancellationTokenSource(TimeLimit.Of(scenario, plan));
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stop, limit.Token);
        await using (enough.Token.Register(timeline.Stop))
            await crowd.FollowPlanAsync(enough.Token);
        var ending = stop.IsCancellationRequested ? EndReason.Cancelled
            : limit.IsCancellationRequested ? EndReason.TookTooLong : EndReason.Completed;
        await crowd.ReadOnceMoreAsync(ClusterPlan.ForwardTimeout(scenario));

        await watching.CancelAsync();
        await Task.WhenAll(sampler, deaths, copies);
        return stop.IsCancellationRequested ? EndReason.Cancelled : ending;
    }
}
