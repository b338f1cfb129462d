using SessionLab.Cluster.Links;

namespace SessionLab.Cluster.Faults;

/// <summary>Every node waits longer for the store.</summary>
public static class SlowStore
{
    /// <summary>Its line in the catalog.</summary>
    public static FaultKind Kind { get; } = LinkFault.KindOfStore(
        "slow-store", "Every node waits longer for the session store; healed, it answers as before.",
        dials => new LinkWeather { Delay = dials.Delay, Jitter = dials.Jitter, Way = dials.Way }) with
    {
        Dials = [FaultDial.Delay, FaultDial.Jitter, FaultDial.Way],
    };
}
