using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace SessionLab.Cluster.Nodes;

/// <summary>A node as a process runs it.</summary>
public static class NodeProgram
{
    /// <summary>Starts the node, tells its address, and serves until stopped; requests in flight are finished first.</summary>
    /// <param name="settings">What the node is told.</param>
    /// <param name="ready">Called with the actual address once the node answers.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task RunAsync(NodeSettings settings, Func<Uri, Task> ready, CancellationToken stop)
    {
        await using var app = NodeApp.Build(settings);
        await app.StartAsync(stop);
        await ready(new Uri(app.Urls.First()));
        await app.WaitForShutdownAsync(stop);
    }
}
