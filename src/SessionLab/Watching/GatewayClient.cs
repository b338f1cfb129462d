using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using SessionLab.Cluster.Clustering;
using SessionLab.Cluster.Copying;

namespace SessionLab.Watching;

/// <summary>An Orleans client that knows one gateway only, so that the node behind it answers and no other.</summary>
internal sealed class GatewayClient : IDisposable
{
    private readonly IHost _host;
    private readonly ICopyWatch _watch;

    private GatewayClient(IHost host) =>
        (_host, _watch) = (host, host.Services.GetRequiredService<IClusterClient>().GetGrain<ICopyWatch>(0));

    /// <summary>Connects; fails when the gateway cannot be reached.</summary>
    public static async Task<GatewayClient> ConnectAsync(IPEndPoint gateway, CancellationToken stop)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.UseOrleansClient(client =>
        {
            client.UseStaticClustering(gateway);
            client.Configure<ClusterOptions>(ids => (ids.ClusterId, ids.ServiceId) = (NodeSilo.ClusterId, NodeSilo.ClusterId));
        });
        var host = builder.Build();
        try
        {
            await host.StartAsync(stop);
            return new GatewayClient(host);
        }
        catch
        {
            // Whatever went wrong, nothing of it stays behind.
            host.Dispose();
            throw;
        }
    }

    /// <summary>What the node holds.</summary>
    public Task<CopyReport> ReportAsync() => _watch.ReportAsync();

    /// <summary>The other nodes that the node takes to be alive.</summary>
    public Task<IReadOnlyList<string>> PeersAsync() => _watch.PeersAsync();

    /// <inheritdoc/>
    public void Dispose() => _host.Dispose();
}
