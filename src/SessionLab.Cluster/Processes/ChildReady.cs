using SessionLab.Cluster.Clustering;

namespace SessionLab.Cluster.Processes;

/// <summary>What a child says once it can be used, as one JSON line on its standard output.</summary>
/// <param name="Ready">Its address: a URL, or a store's <c>host:port</c>.</param>
/// <param name="Store">Only from the role <c>store</c>.</param>
/// <param name="Silo">Only from a node that hosts a silo.</param>
public sealed record ChildReady(string Ready, StoreDetails? Store = null, SiloPorts? Silo = null)
{
    /// <summary>Only from the role <c>relay</c>: where each link listens, <c>host:port</c> by its name.</summary>
    public IReadOnlyDictionary<string, string>? Links { get; init; }
}

/// <summary>The foreign program that a store runs.</summary>
/// <param name="Product">redis-server or Garnet.</param>
/// <param name="Version">As it reports it.</param>
/// <param name="Pid">Its own process id, which memory is measured by and faults aim at.</param>
/// <param name="Instance">What tells it from another of its kind; empty when it does not say.</param>
public sealed record StoreDetails(string Product, string Version, int Pid, string Instance = "");
