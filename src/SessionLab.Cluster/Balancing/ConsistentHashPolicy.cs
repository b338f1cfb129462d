using Microsoft.AspNetCore.Http;
using SessionLab.Cluster.Copying;
using Yarp.ReverseProxy.LoadBalancing;
using Yarp.ReverseProxy.Model;

namespace SessionLab.Cluster.Balancing;

/// <summary>
/// Sends a visitor to the available node that comes first in the order of his key. A node that joins takes over only those who come
/// first to it, one in N + 1; a node that is away hands its visitors to all the others, and gets them back.
/// </summary>
internal sealed class ConsistentHashPolicy : ILoadBalancingPolicy
{
    /// <summary>The name YARP knows it by.</summary>
    public const string PolicyName = "ConsistentHash";

    public string Name => PolicyName;

    public DestinationState? PickDestination(
        HttpContext context, ClusterState cluster, IReadOnlyList<DestinationState> availableDestinations)
    {
        if (availableDestinations.Count == 0)
            return null;
        var first = CopyPlaces.Order(VisitorKey.Of(context), availableDestinations.Select(node => node.DestinationId)).First();
        return availableDestinations.First(node => node.DestinationId == first);
    }
}
