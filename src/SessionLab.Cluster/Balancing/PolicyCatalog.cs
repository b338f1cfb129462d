using SessionLab.Cluster.Copying;
using Yarp.ReverseProxy.LoadBalancing;

namespace SessionLab.Cluster.Balancing;

/// <summary>The load-balancing policies by the names scenarios use.</summary>
public static class PolicyCatalog
{
    /// <summary>The request's header with which a client names its node under the policy <c>by-name</c>.</summary>
    public const string DestinationHeader = "X-Destination";

    private const string ConsistentHash = "consistent-hash";
    private const string Hash = "hash";

    /// <summary>YARP's five, the course notes' own, and the client's choice.</summary>
    public static IReadOnlyList<BalancingWord> All { get; } =
    [
        new("random", LoadBalancingPolicies.Random, "any node, by chance"),
        new("round-robin", LoadBalancingPolicies.RoundRobin, "the nodes in turn"),
        new("least-requests", LoadBalancingPolicies.LeastRequests, "the node with the fewest requests in flight"),
        new("power-of-two-choices", LoadBalancingPolicies.PowerOfTwoChoices, "of two nodes drawn by chance the one with fewer requests in flight"),
        new("first-alphabetical", LoadBalancingPolicies.FirstAlphabetical, "always the first node that is there"),
        new("overflow", OverflowPolicy.PolicyName, "the first node in order with fewer than `capacity` requests in flight; all full: the last"),
        new(CopyPromise.SessionKey, SessionKeyPolicy.PolicyName, "the first node that the session's id names; for the mode copy with fewer copies than nodes, where nodes give only ids that lead back to them; elsewhere a new id leads anywhere, and a login is lost as it is made"),
        new("weighted", WeightedPolicy.PolicyName, "any node by chance, in proportion to `weights`"),
        new(ConsistentHash, ConsistentHashPolicy.PolicyName, "the first node in the order of the visitor's key, a cookie that the balancer issues once; a node that joins moves one visitor in N + 1"),
        new(Hash, HashPolicy.PolicyName, "the visitor's key modulo the number of nodes; a node that joins moves N in N + 1"),
        new("by-name", ByNamePolicy.PolicyName, $"the node that the request's header `{DestinationHeader}` names; else the first in order that is there"),
    ];

    /// <summary>True when a policy needs the balancer's own key of a visitor.</summary>
    internal static bool NeedsVisitorKey(string name) => name is ConsistentHash or Hash;

    /// <summary>YARP's name of a policy; an unknown name is an <see cref="ArgumentException"/> that lists the known ones.</summary>
    public static string YarpName(string name) => BalancingWord.Find("policy", name, All).YarpName;
}
