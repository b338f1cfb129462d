using Microsoft.AspNetCore.Http;
using Yarp.ReverseProxy.LoadBalancing;
using Yarp.ReverseProxy.Model;

namespace SessionLab.Cluster.Balancing;

/// <summary>Draws a node, each with a chance in proportion to its weight; those of weight 0 only when no other is there.</summary>
internal sealed class WeightedPolicy : ILoadBalancingPolicy
{
    /// <summary>The name YARP knows it by.</summary>
    public const string PolicyName = "Weighted";

    public string Name => PolicyName;

    public DestinationState? PickDestination(
        HttpContext context, ClusterState cluster, IReadOnlyList<DestinationState> availableDestinations)
    {
        var total = availableDestinations.Sum(BalancerConfig.WeightOf);
        if (total == 0)
            return availableDestinations.Count == 0 ? null : availableDestinations[Random.Shared.Next(availableDestinations.Count)];
        var drawn = Random.Shared.Next(total);
        foreach (var node in availableDestinations)
        {
            drawn -= BalancerConfig.WeightOf(node);
            if (drawn < 0)
                return node;
        }
        return null;
    }
}
