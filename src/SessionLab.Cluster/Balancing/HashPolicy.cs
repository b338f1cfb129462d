using System.IO.Hashing;
using System.Text;
using Microsoft.AspNetCore.Http;
using Yarp.ReverseProxy.LoadBalancing;
using Yarp.ReverseProxy.Model;

namespace SessionLab.Cluster.Balancing;

/// <summary>
/// Sends a visitor to the node whose place is the remainder of his key by the number of available nodes. When a node comes or goes the
/// remainders change: nearly everybody moves.
/// </summary>
internal sealed class HashPolicy : ILoadBalancingPolicy
{
    /// <summary>The name YARP knows it by.</summary>
    public const string PolicyName = "Hash";

    public string Name => PolicyName;

    public DestinationState? PickDestination(
        HttpContext context, ClusterState cluster, IReadOnlyList<DestinationState> availableDestinations)
    {
        if (availableDestinations.Count == 0)
            return null;
        var place = XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(VisitorKey.Of(context))) % (ulong)availableDestinations.Count;
        return availableDestinations.OrderBy(BalancerConfig.Place).ElementAt((int)place);
    }
}
