using SessionLab.Cluster.Processes;

namespace SessionLab.Cluster.Stores;

/// <summary>The role <c>store</c>: keeps a foreign server running, and kills it when the lab ends.</summary>
public static class StoreProgram
{
    private const int Attempts = 5;

    /// <summary>Runs until <paramref name="stop"/>; calls <paramref name="ready"/> with the endpoint and who answers there.</summary>
    public static async Task RunAsync(StoreSettings settings, Func<ChildReady, Task> ready, CancellationToken stop)
    {
        await using var server = await StartAsync(settings, stop);
        var answers = await RedisInfo.ReadAsync(server.Endpoint, RedisInfo.StartedByTheLab);
        await ready(new ChildReady(server.Endpoint, new StoreDetails(answers.Product, answers.Version, server.Pid, answers.Instance)));
        await server.EndsAsync(stop);
        if (!stop.IsCancellationRequested)
        {
            throw new ClusterException($"{settings.Server} ended by itself with code {server.ExitCode}");
        }
    }

    private static async Task<ForeignServer> StartAsync(StoreSettings settings, CancellationToken stop)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await TryStartAsync(settings, settings.Port ?? FreePort.Find(settings.Host), stop) is { } server)
            {
                return server;
            }
        }
        throw new ClusterException(settings.Port is { } port
            ? $"{settings.Server} did not start on port {port} of {settings.Host} again"
            : $"{settings.Server} did not start on {Attempts} different ports of {settings.Host}");
    }

    private static async Task<ForeignServer?> TryStartAsync(StoreSettings settings, int port, CancellationToken stop)
    {
        var what = ServerCatalog.Find(settings.Server).StartInfo(settings, port);
        var server = ForeignServer.Start(what, settings.Host, port);
        var accepts = false;
        try
        {
            accepts = await server.AcceptsAsync(stop);
        }
        finally
        {
            // Also when the lab ends at this very moment: the server does not know of the lab.
            if (!accepts)
            {
                await server.DisposeAsync();
            }
        }
        return accepts ? server : null;
    }
}
