using SessionLab.Cluster.Links;

namespace SessionLab.Cluster.Faults;

/// <summary>Bad weather on one or several links, with a real relay in their paths; healed, everything passes again.</summary>
internal sealed class LinkFault(ClusterLinks relayed, IEnumerable<string> links, LinkWeather weather) : IFault
{
    /// <summary>The target of what hits every node's link to the store.</summary>
    public const string ToStores = "nodes-store";

    /// <summary>A kind that acts on the one link it is given.</summary>
    public static FaultKind Kind(string name, string feels, Func<FaultDials, LinkWeather> weather) => new(
        name, feels, dials => dials.Link, (cluster, dials) => new LinkFault(cluster.Links, [dials.Link], weather(dials)))
    {
        LinksOf = (dials, _) => [dials.Link],
        Refusal = (ground, dials) => ground.NoLink(dials.Link),
    };

    /// <summary>A kind that acts on every node's link to the store.</summary>
    public static FaultKind KindOfStore(string name, string feels, Func<FaultDials, LinkWeather> weather) => new(
        name, feels, _ => ToStores,
        (cluster, dials) => new LinkFault(cluster.Links, cluster.Nodes.Select(node => ClusterLinks.ToStore(node.Name)), weather(dials)))
    {
        LinksOf = (_, nodes) => nodes.Select(ClusterLinks.ToStore),
        Refusal = (ground, _) => ground.NoLinkToStore,
        Where = "redis, and database with PostgreSQL",
    };

    /// <inheritdoc/>
    public Task InjectAsync(CancellationToken hurry) => SetAsync(weather);

    /// <inheritdoc/>
    public Task HealAsync() => SetAsync(LinkWeather.Fair);

    private async Task SetAsync(LinkWeather now)
    {
        foreach (var link in links)
            await relayed.WeatherAsync(link, now, CancellationToken.None);
    }
}
