using Microsoft.AspNetCore.Http;
using SessionLab.Cluster.Copying;
using SessionLab.Cluster.Sessions;
using Yarp.ReverseProxy.LoadBalancing;
using Yarp.ReverseProxy.Model;

namespace SessionLab.Cluster.Balancing;

/// <summary>Sends a session to the first available node it belongs to, which its id tells; a visitor without a session to any node.</summary>
internal sealed class SessionKeyPolicy : ILoadBalancingPolicy
{
    /// <summary>The name YARP knows it by.</summary>
    public const string PolicyName = "SessionKey";

    public string Name => PolicyName;

    public DestinationState? PickDestination(
        HttpContext context, ClusterState cluster, IReadOnlyList<DestinationState> availableDestinations)
    {
        if (availableDestinations.Count == 0)
        {
            return null;
        }
        if (SessionCookie.Read(context) is not { } session)
        {
            return availableDestinations[Random.Shared.Next(availableDestinations.Count)];
        }
        var first = CopyPlaces.Order(session, availableDestinations.Select(node => node.DestinationId)).First();
        return availableDestinations.First(node => node.DestinationId == first);
    }
}
