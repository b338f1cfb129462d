using SessionLab.Core.Records;

namespace SessionLab.Core.Predictions;

/// <summary>How many clients are sent to another node than before, once a node has joined.</summary>
public static class Joining
{
    /// <summary>The share and the rule it follows from; null where theory gives none.</summary>
    public static (double Share, string Rule)? Moved(PlanFacts plan, ClusterHeader cluster)
    {
        // Tabs of one jar are one visitor, and their keys are not always one.
        if (!plan.Joins || plan.TabsPerJar > 1)
            return null;
        var nodes = cluster.Nodes.Count;
        if (cluster.Affinity is { } affinity)
            // Clients behind one address move together or not at all, and not each for himself.
            return affinity == "client-address" ? null : (0, "affinity: N known nodes stay");
        return cluster.Policy switch
        {
            "hash" => (nodes / (nodes + 1.0), "N/(N + 1)"),
            "consistent-hash" => (1 / (nodes + 1.0), "1/(N + 1)"),
            "random" => (nodes / (nodes + 1.0), "1 - 1/(N + 1)"),
            _ => null,
        };
    }
}
