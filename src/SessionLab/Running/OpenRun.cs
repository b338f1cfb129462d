using SessionLab.Breaking;
using SessionLab.Clients;
using SessionLab.Cluster;
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

/// <summary>A run whose cluster is up: it is watched all the time and takes its load turn by turn.</summary>
public sealed class OpenRun : IAsyncDisposable
{
    private readonly Scenario _scenario;
    private readonly Plan _plan;
    private readonly LocalCluster _cluster;
    private readonly RunClock _clock;
    private readonly Hearing _hearing;
    private readonly HistoryWriter _history;
    private readonly EventFlow _events;
    private readonly Timeline _timeline;
    private readonly ClientAddresses _addresses;
    private readonly Crowd _crowd;
    private readonly Nemesis _nemesis;
    private readonly CancellationTokenSource _watching = new();
    private readonly Task _watchers;
    private EndReason _ending = EndReason.Completed;
    private bool _concluded;

    private OpenRun(Scenario scenario, Plan plan, LocalCluster cluster, RunHeader header, RunClock clock, string folder, IProgressBoard board)
    {
        (_scenario, _plan, _cluster, _clock, Folder) = (scenario, plan, cluster, clock, folder);
        _history = RunFolders.OpenHistory(folder, header);
        _nemesis = new Nemesis(scenario.Faults, cluster, clock);
        var judge = new Judge();
        _hearing = new Hearing(judge);
        _events = new EventFlow([_history, _hearing, _nemesis, board.Follow(header, judge)]);
        _events.Writer.TryWrite(header);
        _timeline = new Timeline(clock);
        _addresses = new ClientAddresses(scenario.Workload.Addresses);
        var inFlight = new InFlightCounter(clock);
        _crowd = new Crowd(plan, new ClientSurroundings(
            cluster.Address, _addresses.Senders[0], new NodeNames(FaultWords.NodesOf(scenario)), clock, _timeline, _events.Writer, inFlight,
            scenario.Cluster.Timeout), _addresses, cluster.WarmedUpAsync);
        _watchers = Task.WhenAll(
            new ResourceSampler(() => [.. cluster.Processes, ("bench", Environment.ProcessId)], inFlight, clock, _events.Writer).WatchAsync(_watching.Token),
            new CopyWatcher(WatchedNode.Among(cluster.Nodes), clock, _events.Writer).WatchAsync(_watching.Token),
            new DeathWatch(() => cluster.Processes, _nemesis.Holds, clock, _events.Writer).WatchAsync(_watching.Token));
        _nemesis.Begin(_events.Writer);
    }

    /// <summary>Where it is kept.</summary>
    public string Folder { get; }

    /// <summary>Describes the run, opens its history and lets the watchers look.</summary>
    public static OpenRun Over(LocalCluster cluster, Scenario scenario, Plan plan, string mode, string folder, IProgressBoard board)
    {
        var clock = new RunClock();
        return new OpenRun(scenario, plan, cluster, Headers.Describe(scenario, plan, mode, cluster, clock), clock, folder, board);
    }

    /// <summary>Lets the clients make their visits of one round; a run that was stopped in an earlier one makes no more.</summary>
    public async Task TakeTurnAsync(int round, CancellationToken stop)
    {
        if (_ending != EndReason.Completed)
            return;
        using var limit = new CancellationTokenSource(TimeLimit.Of(_scenario, _plan));
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stop, limit.Token);
        await using (enough.Token.Register(_timeline.Stop))
            await _crowd.FollowPlanAsync(round, enough.Token);
        _ending = stop.IsCancellationRequested ? EndReason.Cancelled
            : limit.IsCancellationRequested ? EndReason.TookTooLong : EndReason.Completed;
    }

    /// <summary>Heals what is still broken and reads every session once more; the last that the cluster is asked.</summary>
    public async Task ReadOnceMoreAsync(CancellationToken stop)
    {
        await _nemesis.HealAsync();
        await _crowd.ReadOnceMoreAsync(ClusterPlan.ForwardTimeout(_scenario));
        if (stop.IsCancellationRequested)
            _ending = EndReason.Cancelled;
        await _watching.CancelAsync();
        await _watchers;
    }

    /// <summary>Stops the cluster, merges what its parts wrote down, judges, measures and stores.</summary>
    public async Task<RunReport> ConcludeAsync()
    {
        await _cluster.StopAsync();
        await Ledgers.MergeAsync(_cluster, _clock, _events.Writer);
        await EndAsync(_ending);

        var report = _hearing.Conclude(Folder);
        RunFolders.Store(report);
        return report;
    }

    /// <summary>Leaves nothing running; a run that was not concluded ends its history as failed.</summary>
    public async ValueTask DisposeAsync()
    {
        await _watching.CancelAsync();
        _timeline.Dispose();
        await _nemesis.DisposeAsync();
        try
        {
            await Task.WhenAll(_watchers, EndAsync(EndReason.Failed));
        }
        finally
        {
            // Whatever else went wrong, no process is left.
            await _cluster.DisposeAsync();
            _crowd.Dispose();
            _addresses.Dispose();
            _history.Dispose();
            _watching.Dispose();
        }
    }

    private async Task EndAsync(EndReason reason)
    {
        if (_concluded)
            return;
        _concluded = true;
        // A flow whose listener failed takes nothing more and tells why.
        _events.Writer.TryWrite(new RunEnded(_clock.NowUs, reason));
        await _events.CompleteAsync();
    }
}
