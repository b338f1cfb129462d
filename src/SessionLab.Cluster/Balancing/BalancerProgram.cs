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

    /// <summary>Runs until <paramref name="stop"/>; calls <paramref name="ready"/> with the address clients use.</summary>
    public static async Task RunAsync(BalancerSettings settings, Func<Uri, Task> ready, CancellationToken stop)
    {
        await using var app = BalancerApp.Build(settings);
        await app.StartAsync(stop);
        await ready(new Uri(app.Urls.Single()));
        await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await app.StopAsync(CancellationToken.None);
    }
}
