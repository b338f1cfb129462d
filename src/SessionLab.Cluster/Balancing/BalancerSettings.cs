namespace SessionLab.Cluster.Balancing;

/// <summary>What the balancer is told, as one JSON line on its standard input.</summary>
public sealed record BalancerSettings
{
    /// <summary>The address to listen on; port 0 lets the system choose.</summary>
    public required string Listen { get; init; }

    /// <summary>Destinations by name with their addresses, in order.</summary>
    public required IReadOnlyList<DestinationSettings> Destinations { get; init; }

    /// <summary>Load-balancing policy by its catalog name.</summary>
    public string Policy { get; init; } = "random";

    /// <summary>Affinity policy by its catalog name; null when off.</summary>
    public string? Affinity { get; init; }

    /// <summary>What becomes of a client whose node is away, by its catalog name.</summary>
    public string OnLostHome { get; init; } = "redistribute";

    /// <summary>Requests in flight a node takes before it counts as full.</summary>
    public int Capacity { get; init; } = 100;

    /// <summary>After which the balancer gives up waiting for a node.</summary>
    public TimeSpan ForwardTimeout { get; init; } = TimeSpan.FromSeconds(10);

    public HealthSettings Health { get; init; } = new();

    /// <summary>The file that says which nodes it sent requests to, and when; null keeps none.</summary>
    public string? Ledger { get; init; }
}

/// <summary>A node as the balancer sees it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Address">Where the balancer reaches it.</param>
/// <param name="Draining">What an operator has said: whom it still takes.</param>
/// <param name="Weight">How many requests it takes beside the others; only the policy <c>weighted</c> asks.</param>
public sealed record DestinationSettings(string Name, string Address, Draining Draining = Draining.No, int Weight = 1);

/// <summary>How far an operator has taken a node out of service.</summary>
public enum Draining
{
    /// <summary>It takes everybody.</summary>
    No,

    /// <summary>It takes only those whom affinity sends to it.</summary>
    NewClients,

    /// <summary>It takes nobody.</summary>
    Everybody,
}

/// <summary>How the balancer finds out that a node is gone.</summary>
public sealed record HealthSettings
{
    /// <summary>From the end of one probe of a node to the next.</summary>
    public TimeSpan ProbeInterval { get; init; } = TimeSpan.FromSeconds(0.25);

    /// <summary>After which a probe has failed.</summary>
    public TimeSpan ProbeTimeout { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>Failed probes in a row after which a node is left out.</summary>
    public int ProbeThreshold { get; init; } = 2;

    /// <summary>Share of failed requests above which a node is left out; null switches the passive check off.</summary>
    public double? PassiveRate { get; init; } = 0.3;

    /// <summary>How long the probes take at most to find out that a node is silent: YARP begins one an interval after the last has ended.</summary>
    public TimeSpan Detection => (ProbeInterval + ProbeTimeout) * ProbeThreshold;
}
