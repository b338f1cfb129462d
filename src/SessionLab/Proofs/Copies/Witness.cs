using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Runtime;
using SessionLab.Cluster.Clustering;
using SessionLab.Cluster.Copying;

namespace SessionLab.Proofs.Copies;

/// <summary>An Orleans client that knows the gateway of one node only, so that this node answers and no other.</summary>
internal sealed class Witness : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly IHost _host;
    private readonly ICopyWatch _watch;

    private Witness(IHost host) =>
        (_host, _watch) = (host, host.Services.GetRequiredService<IClusterClient>().GetGrain<ICopyWatch>(0));

    /// <summary>Connects; an exception when the gateway cannot be reached.</summary>
    public static async Task<Witness> OpenAsync(IPEndPoint gateway, CancellationToken stop)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.UseOrleansClient(client =>
        {
            client.UseStaticClustering(gateway);
            client.Configure<ClusterOptions>(ids => (ids.ClusterId, ids.ServiceId) = (NodeSilo.ClusterId, NodeSilo.ClusterId));
            client.Configure<ClientMessagingOptions>(messages => messages.ResponseTimeout = Patience);
        });
        var host = builder.Build();
        await host.StartAsync(stop);
        return new Witness(host);
    }

    /// <summary>What the node holds; null when it does not answer in time.</summary>
    public Task<CopyReport?> ReportAsync() => TryAsync(_watch.ReportAsync);

    /// <summary>The other nodes that the node takes to be alive; null when it does not answer in time.</summary>
    public Task<IReadOnlyList<string>?> PeersAsync() => TryAsync(_watch.PeersAsync);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() =>
        // A connection whose other end is gone does not part in time; it ends with the process.
        await Task.WhenAny(Task.Run(_host.Dispose), Task.Delay(Patience));

    private static async Task<T?> TryAsync<T>(Func<Task<T>> ask)
        where T : class
    {
        try
        {
            return await ask().WaitAsync(Patience);
        }
        catch (Exception silence) when (silence is OrleansException or TimeoutException or IOException)
        {
            // Dead, paused or not there yet: whoever asks decides what that means.
            return null;
        }
    }
}
