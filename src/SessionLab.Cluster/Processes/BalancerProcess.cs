using SessionLab.Cluster.Balancing;

namespace SessionLab.Cluster.Processes;

/// <summary>The balancer of a cluster, as those who start it and command it see it.</summary>
internal sealed class BalancerProcess : IAsyncDisposable
{
    private readonly ChildProcess _child;
    private readonly SemaphoreSlim _turn = new(1);
    private BalancerSettings _settings;

    private BalancerProcess(ChildProcess child, BalancerSettings settings) => (_child, _settings) = (child, settings);

    public int Pid => _child.Pid;

    /// <summary>Starts the process; it listens once it has destinations.</summary>
    /// <param name="launcher">How to start the executable.</param>
    /// <param name="settings">All that it will be told, but for the destinations.</param>
    /// <param name="logFile">Gets what it writes to standard error.</param>
    public static async Task<BalancerProcess> StartAsync(Launcher launcher, BalancerSettings settings, string logFile) =>
        new(await ChildProcess.StartAsync(launcher, "balancer", "balancer", logFile), settings);

    /// <summary>Gives it more nodes to send requests to, and says where it listens; complete when it uses them.</summary>
    public async Task<Uri> AddAsync(IReadOnlyList<DestinationSettings> more, CancellationToken cancellation) =>
        new((await TellAsync(known => [.. known, .. more], cancellation)).Ready);

    /// <summary>Whom a node still takes; complete when the balancer keeps to it.</summary>
    public Task DrainAsync(string node, Draining draining, CancellationToken cancellation) =>
        TellAsync(known => [.. known.Select(each => each.Name == node ? each with { Draining = draining } : each)], cancellation);

    /// <summary>Ends it.</summary>
    public ValueTask DisposeAsync() => _child.DisposeAsync();

    // One at a time: each command says all there is to say.
    private async Task<ChildReady> TellAsync(
        Func<IReadOnlyList<DestinationSettings>, IReadOnlyList<DestinationSettings>> change, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            _settings = _settings with { Destinations = change(_settings.Destinations) };
            return await _child.TellAsync(_settings, ProcessJson.Default.BalancerSettings, cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }
}
