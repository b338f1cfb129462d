using SessionLab.Cluster.Balancing;

namespace SessionLab.Cluster.Processes;

/// <summary>The balancer of a cluster, as those who start it and command it see it.</summary>
internal sealed class BalancerProcess : IAsyncDisposable
{
    private readonly CommandedProcess<BalancerSettings> _process;

    private BalancerProcess(CommandedProcess<BalancerSettings> process) => _process = process;

    public int Pid => _process.Pid;

    /// <summary>Starts the process; it listens once it has destinations.</summary>
    /// <param name="launcher">How to start the executable.</param>
    /// <param name="settings">All that it will be told, but for the destinations.</param>
    /// <param name="logFile">Gets what it writes to standard error.</param>
    public static async Task<BalancerProcess> StartAsync(Launcher launcher, BalancerSettings settings, string logFile)
    {
        var child = await ChildProcess.StartAsync(launcher, "balancer", "balancer", logFile);
        return new BalancerProcess(new CommandedProcess<BalancerSettings>(child, settings, ProcessJson.Default.BalancerSettings));
    }

    /// <summary>Gives it more nodes to send requests to, and says where it listens; complete when it uses them.</summary>
    public async Task<Uri> AddAsync(IReadOnlyList<DestinationSettings> more, CancellationToken cancellation) =>
        new((await TellAsync(known => [.. known, .. more], cancellation)).Ready);

    /// <summary>Whom a node still takes; complete when the balancer keeps to it.</summary>
    public Task DrainAsync(string node, Draining draining, CancellationToken cancellation) =>
        TellAsync(known => [.. known.Select(each => each.Name == node ? each with { Draining = draining } : each)], cancellation);

    /// <summary>Ends it.</summary>
    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private Task<ChildReady> TellAsync(
        Func<IReadOnlyList<DestinationSettings>, IReadOnlyList<DestinationSettings>> change, CancellationToken cancellation) =>
        _process.TellAsync(settings => settings with { Destinations = change(settings.Destinations) }, cancellation);
}
