using System.Globalization;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Health;
using Yarp.ReverseProxy.Model;

namespace SessionLab.Cluster.Balancing;

/// <summary>Says the balancer's settings in YARP's words.</summary>
internal static class BalancerConfig
{
    private const string Everything = "everything";
    private const string Nodes = "nodes";
    private const string Order = "order";
    private const string Drained = "draining";
    private const string Weight = "weight";

    public static RouteConfig Route { get; } = new()
    {
        RouteId = Everything,
        ClusterId = Nodes,
        Match = new RouteMatch { Path = "{**path}" },
        Transforms = [new Dictionary<string, string> { ["X-Forwarded"] = "Off" }],
    };

    public static ClusterConfig Cluster(BalancerSettings settings) => new()
    {
        ClusterId = Nodes,
        LoadBalancingPolicy = PolicyCatalog.YarpName(settings.Policy),
        SessionAffinity = settings.Affinity is null ? null : Affinity(settings.Affinity, settings.OnLostHome),
        HealthCheck = new HealthCheckConfig
        {
            Active = Active(settings.Health),
            Passive = Passive(settings.Health),
            AvailableDestinationsPolicy = RotationPolicy.PolicyName,
        },
        HttpRequest = new ForwarderRequestConfig
        {
            ActivityTimeout = settings.ForwardTimeout,
            Version = System.Net.HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        },
        Destinations = settings.Destinations.Index().ToDictionary(node => node.Item.Name, node => Destination(node.Item, node.Index)),
        Metadata = Limits(settings.Health),
    };

    /// <summary>Where a destination stands in the settings: YARP itself keeps no order.</summary>
    public static int Place(DestinationState node) =>
        int.Parse(node.Model.Config.Metadata![Order], CultureInfo.InvariantCulture);

    /// <summary>Whom an operator lets a destination take.</summary>
    public static Draining DrainingOf(DestinationState node) => Enum.Parse<Draining>(node.Model.Config.Metadata![Drained]);

    /// <summary>How many requests it takes beside the others, under the policy that asks.</summary>
    public static int WeightOf(DestinationState node) => int.Parse(node.Model.Config.Metadata![Weight], CultureInfo.InvariantCulture);

    private static DestinationConfig Destination(DestinationSettings node, int place) => new()
    {
        Address = node.Address,
        Metadata = new Dictionary<string, string>
        {
            [Order] = place.ToString(CultureInfo.InvariantCulture),
            [Drained] = node.Draining.ToString(),
            [Weight] = node.Weight.ToString(CultureInfo.InvariantCulture),
        },
    };

    private static SessionAffinityConfig Affinity(string name, string onLostHome) => new()
    {
        Enabled = true,
        Policy = AffinityCatalog.YarpName(name),
        FailurePolicy = LostHomeCatalog.YarpName(onLostHome),
        AffinityKeyName = AffinityCatalog.KeyName(name),
    };

    private static ActiveHealthCheckConfig Active(HealthSettings health) => new()
    {
        Enabled = true,
        Policy = HealthCheckConstants.ActivePolicy.ConsecutiveFailures,
        Interval = health.ProbeInterval,
        Timeout = health.ProbeTimeout,
        Path = "/health",
    };

    // After this the probes alone decide, so that a restarted node is taken back as soon as they reach it.
    private static PassiveHealthCheckConfig Passive(HealthSettings health) => new()
    {
        Enabled = health.PassiveRate is not null,
        Policy = HealthCheckConstants.PassivePolicy.TransportFailureRate,
        ReactivationPeriod = PassiveWindow(health),
    };

    /// <summary>How far back failed requests count: a probe's patience longer than the probes need to find out for themselves that nobody listens.</summary>
    public static TimeSpan PassiveWindow(HealthSettings health) => (health.ProbeInterval * health.ProbeThreshold) + health.ProbeTimeout;

    private static Dictionary<string, string> Limits(HealthSettings health)
    {
        var limits = new Dictionary<string, string>
        {
            [ConsecutiveFailuresHealthPolicyOptions.ThresholdMetadataName] =
                health.ProbeThreshold.ToString(CultureInfo.InvariantCulture),
        };
        if (health.PassiveRate is { } rate)
        {
            limits[TransportFailureRateHealthPolicyOptions.FailureRateLimitMetadataName] = rate.ToString(CultureInfo.InvariantCulture);
        }
        return limits;
    }
}
