using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Health;
using Yarp.ReverseProxy.Model;

namespace SessionLab.Cluster.Balancing;

/// <summary>
/// Requests go to the nodes in health, and to all when none looks healthy: then probes that came late on a busy machine are the likelier
/// reason. Every change of that choice is written down.
/// </summary>
internal sealed class RotationPolicy(RotationLedger ledger) : IAvailableDestinationsPolicy
{
    /// <summary>The name YARP knows it by.</summary>
    public const string PolicyName = "Rotation";

    public string Name => PolicyName;

    // YARP asks whenever the health of a node has changed. The spelling is its own.
    public IReadOnlyList<DestinationState> GetAvailalableDestinations(ClusterConfig config, IReadOnlyList<DestinationState> allDestinations)
    {
        var healthy = allDestinations.Where(IsHealthy).ToList();
        var chosen = healthy.Count > 0 ? healthy : allDestinations;
        ledger.Keep(chosen.OrderBy(BalancerConfig.Place).Select(node => node.DestinationId));
        return chosen;
    }

    private static bool IsHealthy(DestinationState node) =>
        node.Health is { Active: not DestinationHealth.Unhealthy, Passive: not DestinationHealth.Unhealthy };
}
