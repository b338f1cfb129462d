using System.Net;
using SessionLab.Cluster.Clustering;
using SessionLab.Cluster.Nodes;

namespace SessionLab.Cluster.Processes;

/// <summary>One node of a running cluster, through all its lives.</summary>
public sealed class NodeProcess : IAsyncDisposable
{
    private const int MostStarts = 5;
    private readonly Launcher _launcher;
    private readonly RunFolder _folder;
    private readonly List<LedgerFile> _ledgers = [];
    private readonly SemaphoreSlim _turn = new(1);
    private ChildProcess _child;
    private NodeSettings? _settings;

    private NodeProcess(int index, Launcher launcher, RunFolder folder, ChildProcess child)
    {
        (Index, _launcher, _folder, _child) = (index, launcher, folder, child);
        Name = RunFolder.NodeName(index);
    }

    /// <summary>From 0, in the order of the cluster.</summary>
    public int Index { get; }

    /// <summary>n1, n2 …</summary>
    public string Name { get; }

    /// <summary>Where it listens, in every life.</summary>
    public Uri Address => new(Settings.Listen);

    public int Pid => _child.Pid;

    /// <summary>True once this life of it has ended, in whatever way.</summary>
    public bool HasEnded => _child.HasExited;

    /// <summary>Where its silo can be observed, in every life; null when it hosts none.</summary>
    public IPEndPoint? Gateway => Settings.Clustering.GatewayPort is > 0 and var port ? new IPEndPoint(IPAddress.Parse(Address.Host), port) : null;

    /// <summary>How often it has been started, from 1.</summary>
    public int Incarnation => Settings.Incarnation;

    /// <summary>The ledger of each of its lives.</summary>
    public IReadOnlyList<LedgerFile> Ledgers => _ledgers;

    private NodeSettings Settings => _settings ?? throw new InvalidOperationException($"{Name} has no settings yet");

    /// <summary>Starts the process; it waits for its settings.</summary>
    internal static async Task<NodeProcess> StartAsync(int index, Launcher launcher, RunFolder folder) =>
        new(index, launcher, folder, await StartChildAsync(index, 1, launcher, folder));

    /// <summary>Hands over its settings (name, incarnation and ledger are filled in) and waits until it listens.</summary>
    internal async Task ReadyAsync(NodeSettings settings, CancellationToken cancellation)
    {
        var ledger = settings.Ledger is null ? null : _folder.Ledger(Index, settings.Incarnation);
        var told = settings with { Name = Name, Ledger = ledger };
        if (ledger is not null)
            _ledgers.Add(new LedgerFile(Index, settings.Incarnation, ledger));
        var ready = await TellAsync(told, cancellation);
        var clustering = told.Clustering with { SiloPort = ready.Silo?.Silo ?? 0, GatewayPort = ready.Silo?.Gateway ?? 0 };
        _settings = told with { Listen = ready.Ready, Clustering = clustering };
    }

    /// <summary>Ends it as a power cut would; the balancer is not told.</summary>
    public void Kill() => _child.Kill();

    /// <summary>Tells it to end: requests in flight are finished first; the balancer is not told.</summary>
    public Task StopAsync() => DisposeAsync().AsTask();

    /// <summary>True when it ends by itself in this time.</summary>
    public Task<bool> EndsWithinAsync(TimeSpan time) => _child.EndsWithinAsync(time);

    /// <summary>Takes it off the processor; not available on Windows.</summary>
    public void Pause() => _child.Pause();

    /// <summary>Lets it go on after a pause.</summary>
    public void Resume() => _child.Resume();

    /// <summary>Starts it again on the same address with the next incarnation, after ending it if it still runs.</summary>
    public Task RestartAsync(CancellationToken cancellation = default) => InTurnAsync(async () =>
    {
        var next = Settings with { Incarnation = Incarnation + 1 };
        await ReplaceChildAsync(next.Incarnation);
        await ReadyAsync(next, cancellation);
    });

    /// <summary>An operator's command: other settings from now on and in every life to come; complete when they are in use.</summary>
    public Task AdjustAsync(Func<NodeSettings, NodeSettings> change) => InTurnAsync(async () =>
    {
        _settings = change(Settings);
        try
        {
            if (!HasEnded)
                await _child.TellAsync(_settings, ProcessJson.Default.NodeSettings, CancellationToken.None);
        }
        catch (ClusterException) when (HasEnded)
        {
            // It ended before it heard; its next life will be told.
        }
    });

    /// <summary>Ends it, gently if it can be.</summary>
    public ValueTask DisposeAsync() => _child.DisposeAsync();

    // What it is told while it is being started again must not miss that life.
    private async Task InTurnAsync(Func<Task> act)
    {
        await _turn.WaitAsync();
        try
        {
            await act();
        }
        finally
        {
            _turn.Release();
        }
    }

    // On a busy machine a silo may join so slowly that the others take it for dead: whoever runs a cluster starts it again.
    private async Task<ChildReady> TellAsync(NodeSettings told, CancellationToken cancellation)
    {
        for (var start = 1; ; start++)
        {
            try
            {
                return await _child.TellAsync(told, ProcessJson.Default.NodeSettings, cancellation);
            }
            catch (ClusterException) when (_child.ExitCode == FatalSilo.ExitCode && start < MostStarts)
            {
                // It has served nobody yet, so this is still the same life.
                await ReplaceChildAsync(told.Incarnation);
            }
        }
    }

    private async Task ReplaceChildAsync(int incarnation)
    {
        await _child.DisposeAsync();
        _child = await StartChildAsync(Index, incarnation, _launcher, _folder);
    }

    private static Task<ChildProcess> StartChildAsync(int index, int incarnation, Launcher launcher, RunFolder folder)
    {
        var name = RunFolder.NodeName(index);
        return ChildProcess.StartAsync(launcher, "node", name, folder.Log(name, incarnation));
    }
}
