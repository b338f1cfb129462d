using Yarp.ReverseProxy.SessionAffinity;

namespace SessionLab.Cluster.Balancing;

/// <summary>The ways of sending a client back to its node, by the names scenarios use.</summary>
public static class AffinityCatalog
{
    /// <summary>The name of the balancer's own cookie.</summary>
    public const string CookieName = "affinity";

    /// <summary>YARP's carriers of the node's name.</summary>
    public static IReadOnlyList<BalancingWord> All { get; } =
    [
        new("cookie", SessionAffinityConstants.Policies.Cookie, "a cookie with the node's name, encrypted by the balancer"),
        new("hash-cookie", SessionAffinityConstants.Policies.HashCookie, "a cookie with an unsigned hash of the node's name: a client can choose its node"),
    ];

    /// <summary>YARP's name of a policy; an unknown name is an <see cref="ArgumentException"/> that lists the known ones.</summary>
    public static string YarpName(string name) => BalancingWord.Find("affinity", name, All).YarpName;
}
