using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SessionLab.Cluster.Clustering;

namespace SessionLab.Cluster.Nodes;

/// <summary>A node as a process runs it.</summary>
public static class NodeProgram
{
    /// <summary>Starts the node, tells its address, and serves until stopped; requests in flight are finished first.</summary>
    /// <param name="settings">What the node is told.</param>
    /// <param name="ready">Called with the actual address, and the ports of its silo if it hosts one, once the node answers.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task RunAsync(NodeSettings settings, Func<Uri, SiloPorts?, Task> ready, CancellationToken stop)
    {
        await using var app = NodeApp.Build(settings);
        await app.StartAsync(stop);
        await ready(new Uri(app.Urls.First()), app.Services.GetService<SiloPorts>());
        await app.WaitForShutdownAsync(stop);
    }
}
