using System.Globalization;
using SessionLab.Cluster.Processes;

namespace SessionLab.Cluster.Stores;

/// <summary>A store that the lab started, through all its lives: the child that keeps it, and the foreign server below.</summary>
public sealed class StoreProcess : IAsyncDisposable
{
    private readonly Launcher _launcher;
    private readonly StoreSettings _settings;
    private readonly string _logFile;
    private ChildProcess _keeper;
    private StoreDetails _details;

    private StoreProcess(Launcher launcher, StoreSettings settings, string logFile, Life life)
    {
        (_launcher, _settings, _logFile) = (launcher, settings, logFile);
        (_keeper, Endpoint, _details) = (life.Keeper, life.Endpoint, life.Details);
    }

    /// <summary>host:port, in every life.</summary>
    public string Endpoint { get; }

    /// <summary>The foreign server's own process id.</summary>
    public int Pid => _details.Pid;

    public StoreInfo Info => new(_details.Product, _details.Version, RedisInfo.StartedByTheLab, Forgets: true) { Instance = _details.Instance };

    /// <summary>Starts it and waits until it answers.</summary>
    public static async Task<StoreProcess> StartAsync(
        Launcher launcher, StoreSettings settings, string logFile, CancellationToken cancellation = default) =>
        new(launcher, settings, logFile, await LiveAsync(launcher, settings, logFile, cancellation));

    /// <summary>Ends the server and starts it again on the same endpoint, with nothing of what it held.</summary>
    public async Task RestartAsync(CancellationToken cancellation = default)
    {
        await _keeper.DisposeAsync();
        var port = int.Parse(Endpoint.AsSpan(Endpoint.LastIndexOf(':') + 1), CultureInfo.InvariantCulture);
        var life = await LiveAsync(_launcher, _settings with { Port = port }, _logFile, cancellation);
        (_keeper, _details) = (life.Keeper, life.Details);
    }

    /// <summary>Ends the server and its keeper.</summary>
    public ValueTask DisposeAsync() => _keeper.DisposeAsync();

    private static async Task<Life> LiveAsync(Launcher launcher, StoreSettings settings, string logFile, CancellationToken cancellation)
    {
        var keeper = await ChildProcess.StartAsync(launcher, "store", "store", logFile);
        try
        {
            var ready = await keeper.TellAsync(settings, ProcessJson.Default.StoreSettings, cancellation);
            return new Life(keeper, ready.Ready, ready.Store ?? throw new ClusterException("the store did not say who it is"));
        }
        catch
        {
            // Whatever went wrong, nothing is left running.
            await keeper.DisposeAsync();
            throw;
        }
    }

    private sealed record Life(ChildProcess Keeper, string Endpoint, StoreDetails Details);
}
