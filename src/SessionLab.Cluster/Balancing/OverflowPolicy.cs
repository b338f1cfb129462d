using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Yarp.ReverseProxy.LoadBalancing;
using Yarp.ReverseProxy.Model;

namespace SessionLab.Cluster.Balancing;

/// <summary>Fills nodes in order: the first with fewer than its capacity of requests in flight, and the last when all are full.</summary>
internal sealed class OverflowPolicy(BalancerSettings settings) : ILoadBalancingPolicy
{
    /// <summary>The name YARP knows it by.</summary>
    public const string PolicyName = "Overflow";

    private readonly ConditionalWeakTable<DestinationState, StrongBox<int>> _inFlight = [];
    private readonly Lock _picking = new();

    public string Name => PolicyName;

    public DestinationState? PickDestination(
        HttpContext context, ClusterState cluster, IReadOnlyList<DestinationState> availableDestinations)
    {
        // YARP counts a request only after the pick: two picks at once would both see the last free place.
        lock (_picking)
        {
            var pick = FirstWithRoom(availableDestinations);
            if (pick is not null)
            {
                Hold(context, pick);
            }
            return pick;
        }
    }

    private DestinationState? FirstWithRoom(IReadOnlyList<DestinationState> available)
    {
        // YARP keeps destinations in a hash table; the order in which nodes fill is that of the settings.
        DestinationState? last = null;
        foreach (var node in available.OrderBy(BalancerConfig.Place))
        {
            if (InFlight(node) < settings.Capacity)
            {
                return node;
            }
            last = node;
        }
        return last;
    }

    // A request that found a single node available never came through here: only YARP has counted it.
    private int InFlight(DestinationState node) => Math.Max(_inFlight.GetOrCreateValue(node).Value, node.ConcurrentRequestCount);

    private void Hold(HttpContext context, DestinationState node)
    {
        var held = _inFlight.GetOrCreateValue(node);
        held.Value++;
        context.Response.OnCompleted(() =>
        {
            lock (_picking)
            {
                held.Value--;
            }
            return Task.CompletedTask;
        });
    }
}
