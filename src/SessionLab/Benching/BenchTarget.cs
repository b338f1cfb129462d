using SessionLab.Cluster;
using SessionLab.Cluster.Nodes;
using SessionLab.Cluster.Processes;
using SessionLab.Cluster.Users;
using SessionLab.Running;

namespace SessionLab.Benching;

/// <summary>One node in a process of its own, to be asked with or without a balancer.</summary>
public sealed class BenchTarget : IAsyncDisposable
{
    private const int WorkFactor = 1;
    private const int Users = 100;
    private readonly TemporaryFolder _folder = new();
    private LocalCluster? _cluster;

    /// <summary>The node's address.</summary>
    public Uri Address => _cluster!.Nodes[0].Address;

    /// <summary>The address of the balancer before it.</summary>
    public Uri Site => _cluster!.Address;

    /// <summary>Starts it.</summary>
    /// <param name="launcher">How to start the lab's executable.</param>
    /// <param name="work">How long its handlers wait.</param>
    /// <param name="stop">Gives up.</param>
    public static async Task<BenchTarget> StartAsync(Launcher launcher, TimeSpan work, CancellationToken stop)
    {
        var target = new BenchTarget();
        try
        {
            var settings = new ClusterSettings
            {
                Mode = "local",
                Nodes = 1,
                Folder = target._folder.Path,
                UserDatabase = await UserDatabase.EnsureAsync(UserDatabase.DefaultFolder, WorkFactor, Users),
                Work = new WorkTime("constant", work.TotalMilliseconds, 0),
            };
            target._cluster = await LocalCluster.StartAsync(settings, launcher, stop);
            return target;
        }
        catch
        {
            // Nothing of it is left behind.
            await target.DisposeAsync();
            throw;
        }
    }

    /// <summary>From now on it writes down every save, or none.</summary>
    public Task WriteDownAsync(bool every)
    {
        var ledger = every ? _cluster!.Nodes[0].Ledgers[0].Path : null;
        return _cluster!.AdjustAsync(settings => settings with { Ledger = ledger });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await (_cluster?.DisposeAsync() ?? ValueTask.CompletedTask);
        _folder.Dispose();
    }
}
