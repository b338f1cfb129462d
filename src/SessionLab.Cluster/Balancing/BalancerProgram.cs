using Microsoft.Extensions.DependencyInjection;
using SessionLab.Cluster.Clocks;
using SessionLab.Cluster.Runtime;
using Yarp.ReverseProxy.Configuration;

namespace SessionLab.Cluster.Balancing;

/// <summary>The role <c>balancer</c>: YARP in front of the nodes until it is told to stop.</summary>
public static class BalancerProgram
{
    /// <summary>
    /// Builds a balancer that never starts, so that its code is compiled by the time the nodes' addresses are known; a third of the
    /// lab's start would otherwise be this process waiting for others and then compiling alone.
    /// </summary>
    public static async Task RehearseAsync()
    {
        var nobody = new BalancerSettings { Listen = "http://127.0.0.1:0", Destinations = [new DestinationSettings("n", "http://127.0.0.1:1")] };
        await using var app = BalancerApp.Build(nobody);
    }

    /// <summary>Runs until <paramref name="stop"/>.</summary>
    /// <param name="settings">What it is told at first.</param>
    /// <param name="changes">What it is told while it runs: other destinations. What else they say is left as it is.</param>
    /// <param name="ready">Called with the address clients use, at first and after each change.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task RunAsync(
        BalancerSettings settings, IAsyncEnumerable<BalancerSettings> changes, Func<Uri, Task> ready, CancellationToken stop)
    {
        await using var app = BalancerApp.Build(settings);
        await app.StartAsync(stop);
        var ledger = app.Services.GetRequiredService<RotationLedger>();
        using var watch = new RuntimeWatch(use => ledger.Note(NoteSyntax.Runtime("balancer", MachineClock.NowUs, use)));
        var address = new Uri(app.Urls.Single());
        await ready(address);
        try
        {
            await foreach (var change in changes.WithCancellation(stop))
            {
                app.Services.GetRequiredService<InMemoryConfigProvider>().Update([BalancerConfig.Route], [BalancerConfig.Cluster(change)]);
                await ready(address);
            }
            await Task.Delay(Timeout.Infinite, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Told to end.
        }
        await app.StopAsync(CancellationToken.None);
    }
}
