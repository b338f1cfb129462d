using SessionLab.Core.Records;

namespace SessionLab.Core.Predictions;

/// <summary>How often the next request of a client lands on another node than the one before.</summary>
public static class OffNode
{
    /// <summary>The share and the rule it follows from; null where theory gives none.</summary>
    public static (double Share, string Rule)? Expected(PlanFacts plan, ClusterHeader cluster)
    {
        var nodes = cluster.Nodes.Count;
        if (plan.Faults)
            return null;
        if (nodes == 1)
            return (0, "N = 1");
        if (cluster.Affinity is not null)
            return (0, "affinity");
        return PolicyName(cluster.Policy) switch
        {
            "random" => ((nodes - 1.0) / nodes, "1 - 1/N"),
            "firstalphabetical" => (0, "always the first node"),
            // Tabs of one jar that arrive at once are each given a key, and keep one of them.
            "consistenthash" or "hash" => plan.TabsPerJar == 1 ? (0, "the visitor's key names the node") : null,
            "roundrobin" => RoundRobin(plan, nodes),
            _ => null,
        };
    }

    // With drawn think times round robin comes near 1 - 1/N only for many clients, and never follows the binomial.
    private static (double, string)? RoundRobin(PlanFacts plan, int nodes)
    {
        if (plan.Clients == 1)
            return (1, "one client, N > 1");
        return plan is { InStep: true, TabsPerJar: 1 } && plan.Clients % nodes == 0 ? (0, "clients in step, a multiple of N") : null;
    }

    // YARP writes RoundRobin; scenario files may write round-robin.
    private static string PolicyName(string policy) =>
        policy.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
}
