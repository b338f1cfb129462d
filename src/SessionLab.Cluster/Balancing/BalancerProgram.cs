namespace SessionLab.Cluster.Balancing;

/// <summary>The role <c>balancer</c>: YARP in front of the nodes until it is told to stop.</summary>
public static class BalancerProgram
{
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
