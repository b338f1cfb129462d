using SessionLab.Cluster.Links;

namespace SessionLab.Cluster.Faults;

/// <summary>Everything between two parties takes longer, and nothing is lost.</summary>
public static class SlowLink
{
    /// <summary>Its line in the catalog.</summary>
    public static FaultKind Kind { get; } = LinkFault.Kind(
        "slow-link", "Everything over a link takes longer, or only so much passes at a time, and nothing is lost; healed, it passes at once.",
        dials => new LinkWeather { Delay = dials.Delay, Jitter = dials.Jitter, Bandwidth = dials.Bandwidth, Way = dials.Way }) with
    {
        Dials = [FaultDial.Link, FaultDial.Delay, FaultDial.Jitter, FaultDial.Bandwidth, FaultDial.Way],
    };
}
