using SessionLab.Cluster.Clocks;
using SessionLab.Cluster.Processes;

namespace SessionLab.Cluster.Links;

/// <summary>
/// The role <c>relay</c>: stands in the path between two parties. A process of its own, so that neither the clients that are measured
/// nor the parties pay for it, and what it uses is seen.
/// </summary>
public static class RelayProgram
{
    /// <summary>Runs until <paramref name="stop"/>.</summary>
    /// <param name="settings">What it is told at first.</param>
    /// <param name="changes">What it is told while it runs.</param>
    /// <param name="ready">Called with where each link listens, at first and after each change.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task RunAsync(
        RelaySettings settings, IAsyncEnumerable<RelaySettings> changes, Func<ChildReady, Task> ready, CancellationToken stop)
    {
        var time = new Timekeeper();
        var links = new Dictionary<string, RelayedLink>();
        using var loss = new PacketLoss();
        try
        {
            await UseAsync(settings);
            await foreach (var change in changes.WithCancellation(stop))
                await UseAsync(change);
        }
        finally
        {
            foreach (var link in links.Values)
                link.Dispose();
        }

        Task UseAsync(RelaySettings told)
        {
            foreach (var link in told.Links)
            {
                if (!links.TryGetValue(link.Name, out var known))
                    links.Add(link.Name, known = new RelayedLink(told.Host, link, told.Seed + (ulong)links.Count, time, stop));
                known.Weather = link.Weather ?? LinkWeather.Fair;
            }

            loss.Use(links.Values.Select(link => (link.Port, link.Weather)));
            return ready(new ChildReady(told.Host) { Links = links.ToDictionary(link => link.Key, link => link.Value.Endpoint) });
        }
    }
}
