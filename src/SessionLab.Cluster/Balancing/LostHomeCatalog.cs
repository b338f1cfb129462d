using Yarp.ReverseProxy.SessionAffinity;

namespace SessionLab.Cluster.Balancing;

/// <summary>What becomes of a client whose node is away, by the names scenarios use.</summary>
public static class LostHomeCatalog
{
    /// <summary>YARP's two.</summary>
    public static IReadOnlyList<BalancingWord> All { get; } =
    [
        new("redistribute", SessionAffinityConstants.FailurePolicies.Redistribute,
            "another node takes the client: it is served at once, and loses the session that only its node has"),
        new("return-503", SessionAffinityConstants.FailurePolicies.Return503Error,
            "the balancer refuses the client until its node is back: nothing is lost that the node still has, and nothing is served meanwhile"),
    ];

    /// <summary>YARP's name; an unknown name is an <see cref="ArgumentException"/> that lists the known ones.</summary>
    public static string YarpName(string name) => BalancingWord.Find("on-lost-home", name, All).YarpName;
}
