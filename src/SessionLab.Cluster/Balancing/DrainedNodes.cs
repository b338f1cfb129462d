using Microsoft.AspNetCore.Http;
using Yarp.ReverseProxy.Model;

namespace SessionLab.Cluster.Balancing;

/// <summary>Passes over nodes that an operator drains; YARP knows no such state.</summary>
internal static class DrainedNodes
{
    /// <summary>Stands before affinity: nobody reaches a node that takes nobody.</summary>
    public static RequestDelegate TakeNobody(RequestDelegate next) => context =>
    {
        Keep(context, node => BalancerConfig.DrainingOf(node) != Draining.Everybody);
        return next(context);
    };

    /// <summary>Stands behind affinity, which has chosen when one node is left: a client without a home gets none that drains.</summary>
    public static RequestDelegate TakeNoNewClients(RequestDelegate next) => context =>
    {
        Keep(context, node => BalancerConfig.DrainingOf(node) == Draining.No);
        return next(context);
    };

    // As with health: when nobody would be left, all are tried all the same.
    private static void Keep(HttpContext context, Func<DestinationState, bool> takes)
    {
        var proxy = context.GetReverseProxyFeature();
        if (proxy.AvailableDestinations.Count > 1 && !proxy.AvailableDestinations.All(takes)
            && proxy.AvailableDestinations.Where(takes).ToList() is { Count: > 0 } left)
            proxy.AvailableDestinations = left;
    }
}
