using SessionLab.Cluster.Links;

namespace SessionLab.Cluster.Faults;

/// <summary>Connections between two parties break now and then.</summary>
public static class FlakyLink
{
    /// <summary>Its line in the catalog.</summary>
    public static FaultKind Kind { get; } = LinkFault.Kind(
        "flaky-link", "Connections over a link break now and then, drawn for each message; a new one can be made. Healed, none breaks.",
        dials => new LinkWeather { Break = dials.Manner, Way = dials.Way, Share = dials.Share }) with
    {
        Dials = [FaultDial.Link, FaultDial.Share, FaultDial.Manner, FaultDial.Way],
    };
}
