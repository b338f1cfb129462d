using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SessionLab.Cluster.Clocks;
using SessionLab.Cluster.Clustering;
using SessionLab.Cluster.Runtime;
using SessionLab.Cluster.Sessions;
using SessionLab.Cluster.Stores;

namespace SessionLab.Cluster.Nodes;

/// <summary>A node as a process runs it.</summary>
public static class NodeProgram
{
    private const int Attempts = 3;

    /// <summary>Starts the node, tells its address, and serves until stopped; requests in flight are finished first.</summary>
    /// <param name="settings">What the node is told at first.</param>
    /// <param name="changes">What it is told while it runs: what an <see cref="IAdjustable"/> part can change; the rest is left as it is.</param>
    /// <param name="ready">Called with the actual address, and the ports of its silo if it hosts one, once the node answers, and after each change.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task RunAsync(
        NodeSettings settings, IAsyncEnumerable<NodeSettings> changes, Func<Uri, SiloPorts?, Task> ready, CancellationToken stop)
    {
        await using var app = await StartAsync(settings, stop);
        var ledger = app.Services.GetRequiredService<Ledger>();
        ledger.Note(NoteSyntax.Life("began", settings.Name, MachineClock.NowUs, settings.Incarnation));
        await using var leaving = stop.Register(() => ledger.Note(NoteSyntax.Life("leaving", settings.Name, MachineClock.NowUs, settings.Incarnation)));
        using var watch = new RuntimeWatch(use => ledger.Note(NoteSyntax.Runtime(settings.Name, MachineClock.NowUs, use)));
        await SayReadyAsync();
        if (app.Services.GetService<IDescribedStore>() is { } store)
            await NoteAsync(store, settings.Name, ledger);
        await Task.WhenAll(app.WaitForShutdownAsync(stop), FollowAsync(changes, app.Services, SayReadyAsync, stop));

        Task SayReadyAsync() => ready(new Uri(app.Urls.First()), app.Services.GetService<SiloPorts>());
    }

    private static async Task FollowAsync(
        IAsyncEnumerable<NodeSettings> changes, IServiceProvider services, Func<Task> ready, CancellationToken stop)
    {
        try
        {
            await foreach (var told in changes.WithCancellation(stop))
            {
                foreach (var part in services.GetServices<IAdjustable>())
                    part.Adjust(told);
                await ready();
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Told to end.
        }
    }

    private static async Task NoteAsync(IDescribedStore store, string node, Ledger ledger)
    {
        try
        {
            ledger.Note(NoteSyntax.Store(node, MachineClock.NowUs, await store.DescribeAsync()));
        }
        catch (SessionRefusedException)
        {
            // A store that is away now says nothing; the requests that need it will say so.
        }
    }

    // A silo cannot let the system choose its ports: when somebody was faster than us, others are tried.
    private static async Task<WebApplication> StartAsync(NodeSettings settings, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            var app = NodeApp.Build(settings);
            try
            {
                await app.StartAsync(stop);
                return app;
            }
            catch (Exception taken) when (attempt < Attempts && settings.Clustering.SiloPort == 0 && IsAddressTaken(taken))
            {
                // The next node that is built picks other ports.
                await app.DisposeAsync();
            }
        }
    }

    private static bool IsAddressTaken(Exception? error) => error is not null
        && (error is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } or AddressInUseException
            || IsAddressTaken(error.InnerException));
}
