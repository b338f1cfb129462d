using System.Globalization;

namespace SessionLab.Core.Scenarios.Keys;

/// <summary>Settings of the balancer that are missing, or that nothing would ask for.</summary>
internal static class BalancingContradictions
{
    public static IReadOnlyList<ScenarioCheck> All { get; } =
    [
        new(["cluster.policy", "cluster.capacity"], (s, given) => s.Cluster.Policy == "overflow" && !given.Contains("cluster.capacity")
            ? "the policy overflow needs a cluster.capacity, the requests in flight at which a node is full" : null),
        new(["cluster.policy", "cluster.weights"], (s, given) => s.Cluster.Policy == "weighted" && !given.Contains("cluster.weights")
            ? "the policy weighted needs cluster.weights, one for each node" : null),
        new(["cluster.weights", "cluster.policy"], (s, given) => s.Cluster.Policy != "weighted" && given.Contains("cluster.weights")
            ? $"cluster.weights means nothing under the policy {s.Cluster.Policy}; it is a dial of the policy weighted" : null),
        new(["cluster.weights", "cluster.nodes"], (s, given) => given.Contains("cluster.weights") && s.Cluster.Weights.Count != s.Cluster.Nodes
            ? string.Create(CultureInfo.InvariantCulture, $"cluster.weights gives {s.Cluster.Weights.Count} weights to {s.Cluster.Nodes} nodes; a node that joins later has 1") : null),
        new(["cluster.weights"], (s, given) => given.Contains("cluster.weights") && s.Cluster.Weights.Sum() == 0
            ? "cluster.weights are all 0: one at least must be above it" : null),
        new(["cluster.on-lost-home", "cluster.affinity"], (s, given) => s.Cluster.Affinity == "off" && given.Contains("cluster.on-lost-home")
            ? "cluster.on-lost-home means nothing with affinity off: no client has a home" : null),
        new(["workload.addresses", "clients"], (s, _) => s.Workload.Addresses > s.Clients
            ? string.Create(CultureInfo.InvariantCulture, $"workload.addresses is {s.Workload.Addresses} with {s.Clients} clients: nobody would come from the others") : null),
    ];
}
