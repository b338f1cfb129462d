using Microsoft.AspNetCore.Http;
using Yarp.ReverseProxy.LoadBalancing;
using Yarp.ReverseProxy.Model;

namespace SessionLab.Cluster.Balancing;

/// <summary>Takes the node that the request names, if it is available; otherwise the first available one in order.</summary>
/// <remarks>With it a client decides where its request goes; affinity stands before every policy, and so decides first.</remarks>
internal sealed class ByNamePolicy : ILoadBalancingPolicy
{
    /// <summary>The name YARP knows it by.</summary>
    public const string PolicyName = "ByName";

    public string Name => PolicyName;

    public DestinationState? PickDestination(
        HttpContext context, ClusterState cluster, IReadOnlyList<DestinationState> availableDestinations)
    {
        var named = context.Request.Headers[PolicyCatalog.DestinationHeader].ToString();
        return availableDestinations.OrderByDescending(node => node.DestinationId == named).ThenBy(BalancerConfig.Place).FirstOrDefault();
    }
}
