using Yarp.ReverseProxy.SessionAffinity;

namespace SessionLab.Cluster.Balancing;

/// <summary>The ways of sending a client back to its node, by the names scenarios use.</summary>
public static class AffinityCatalog
{
    /// <summary>The name of the balancer's own cookie.</summary>
    public const string CookieName = "affinity";

    /// <summary>The header that carries the node's name in answers, and that a client sends back with <c>header</c>.</summary>
    public const string HeaderName = "X-Affinity";

    /// <summary>The affinity in which a client need not carry anything.</summary>
    public const string ClientAddress = "client-address";

    /// <summary>YARP's carriers of the node's name, and the client's own address.</summary>
    public static IReadOnlyList<BalancingWord> All { get; } =
    [
        new("cookie", SessionAffinityConstants.Policies.Cookie, "a cookie with the node's name, encrypted by the balancer"),
        new("hash-cookie", SessionAffinityConstants.Policies.HashCookie, "a cookie with an unsigned hash of the node's name: a client can choose its node"),
        new("arr-cookie", SessionAffinityConstants.Policies.ArrCookie, "a cookie with an unsigned hash of the node's name, as IIS Application Request Routing makes it"),
        new("header", SessionAffinityConstants.Policies.CustomHeader, $"the header `{HeaderName}` with the node's name, encrypted: the client's program must send it back, no browser does"),
        new(ClientAddress, ClientAddressAffinity.PolicyName, "the address the client comes from names the node: everybody behind one address shares it"),
    ];

    /// <summary>YARP's name of a policy; an unknown name is an <see cref="ArgumentException"/> that lists the known ones.</summary>
    public static string YarpName(string name) => BalancingWord.Find("affinity", name, All).YarpName;

    /// <summary>What carries the node's name: a header's or a cookie's name.</summary>
    internal static string KeyName(string name) => name == "header" ? HeaderName : CookieName;
}
