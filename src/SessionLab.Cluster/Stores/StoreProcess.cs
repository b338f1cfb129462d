using SessionLab.Cluster.Processes;

namespace SessionLab.Cluster.Stores;

/// <summary>A store that the lab started: the child that keeps it, and the foreign server below.</summary>
public sealed class StoreProcess : IAsyncDisposable
{
    private readonly ChildProcess _keeper;
    private readonly StoreDetails _details;

    private StoreProcess(ChildProcess keeper, ChildReady ready, StoreDetails details) =>
        (_keeper, Endpoint, _details) = (keeper, ready.Ready, details);

    /// <summary>host:port.</summary>
    public string Endpoint { get; }

    /// <summary>The foreign server's own process id.</summary>
    public int Pid => _details.Pid;

    public StoreInfo Info => new(_details.Product, _details.Version, RedisInfo.StartedByTheLab, Forgets: true);

    /// <summary>Starts it and waits until it answers.</summary>
    public static async Task<StoreProcess> StartAsync(
        Launcher launcher, StoreSettings settings, string logFile, CancellationToken cancellation = default)
    {
        var keeper = await ChildProcess.StartAsync(launcher, "store", "store", logFile);
        try
        {
            var ready = await keeper.TellAsync(settings, ProcessJson.Default.StoreSettings, cancellation);
            return new StoreProcess(keeper, ready, ready.Store ?? throw new ClusterException("the store did not say who it is"));
        }
        catch
        {
            // Whatever went wrong, nothing is left running.
            await keeper.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends the server and its keeper.</summary>
    public ValueTask DisposeAsync() => _keeper.DisposeAsync();
}
