using Yarp.ReverseProxy.LoadBalancing;

namespace SessionLab.Cluster.Balancing;

/// <summary>The load-balancing policies by the names scenarios use.</summary>
public static class PolicyCatalog
{
    /// <summary>The lab's name of each policy, and the name YARP knows it by.</summary>
    public static IReadOnlyDictionary<string, string> Policies { get; } = new Dictionary<string, string>
    {
        ["random"] = LoadBalancingPolicies.Random,
        ["round-robin"] = LoadBalancingPolicies.RoundRobin,
        ["least-requests"] = LoadBalancingPolicies.LeastRequests,
        ["power-of-two-choices"] = LoadBalancingPolicies.PowerOfTwoChoices,
        ["first-alphabetical"] = LoadBalancingPolicies.FirstAlphabetical,
        ["overflow"] = OverflowPolicy.PolicyName,
    };

    /// <summary>Every name, in the order of the table.</summary>
    public static IReadOnlyCollection<string> Names => [.. Policies.Keys];

    /// <summary>YARP's name of a policy; an unknown name is an <see cref="ArgumentException"/> that lists the known ones.</summary>
    public static string YarpName(string name) => Policies.TryGetValue(name, out var policy)
        ? policy
        : throw new ArgumentException($"policy {name} is unknown; allowed: {string.Join(", ", Policies.Keys)}");
}
