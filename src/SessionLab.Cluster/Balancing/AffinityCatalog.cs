using Yarp.ReverseProxy.SessionAffinity;

namespace SessionLab.Cluster.Balancing;

/// <summary>The ways of sending a client back to its node, by the names scenarios use.</summary>
public static class AffinityCatalog
{
    /// <summary>The name of the balancer's own cookie.</summary>
    public const string CookieName = "affinity";

    /// <summary>
    /// The lab's name of each policy, and the name YARP knows it by. <c>cookie</c> is encrypted by the balancer; <c>hash-cookie</c>
    /// is an unsigned hash of the node's name, so a client can choose its node.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Policies { get; } = new Dictionary<string, string>
    {
        ["cookie"] = SessionAffinityConstants.Policies.Cookie,
        ["hash-cookie"] = SessionAffinityConstants.Policies.HashCookie,
    };

    /// <summary>Every name, in the order of the table.</summary>
    public static IReadOnlyCollection<string> Names => [.. Policies.Keys];

    /// <summary>YARP's name of a policy; an unknown name is an <see cref="ArgumentException"/> that lists the known ones.</summary>
    public static string YarpName(string name) => Policies.TryGetValue(name, out var policy)
        ? policy
        : throw new ArgumentException($"affinity {name} is unknown; allowed: {string.Join(", ", Policies.Keys)}");
}
