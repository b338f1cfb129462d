using Microsoft.AspNetCore.Http;
using SessionLab.Cluster.Copying;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Model;
using Yarp.ReverseProxy.SessionAffinity;

namespace SessionLab.Cluster.Balancing;

/// <summary>
/// Sends a client to the node that its network address names, without asking it to carry anything. Everybody behind one address shares
/// that node, and a client whose address changes loses it.
/// </summary>
internal sealed class ClientAddressAffinity : ISessionAffinityPolicy
{
    /// <summary>The name YARP knows it by.</summary>
    public const string PolicyName = "ClientAddress";

    public string Name => PolicyName;

    // The address is known before the answer and after it: there is nothing to hand out.
    public void AffinitizeResponse(HttpContext context, ClusterState cluster, SessionAffinityConfig config, DestinationState destination)
    {
    }

    // Whoever redistributes goes on to the next in the address's own order: drawn anew for each request, a client would find no home at all.
    public AffinityResult FindAffinitizedDestinations(
        HttpContext context, ClusterState cluster, SessionAffinityConfig config, IReadOnlyList<DestinationState> destinations)
    {
        var order = CopyPlaces.Order(context.Connection.RemoteIpAddress?.ToString() ?? "", cluster.Destinations.Keys);
        if (config.FailurePolicy == SessionAffinityConstants.FailurePolicies.Return503Error)
            order = order.Take(1);
        var home = order.Select(name => destinations.FirstOrDefault(node => node.DestinationId == name)).FirstOrDefault(node => node is not null);
        return home is null ? new AffinityResult(null, AffinityStatus.DestinationNotFound) : new AffinityResult([home], AffinityStatus.OK);
    }
}
