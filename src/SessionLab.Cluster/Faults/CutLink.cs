using SessionLab.Cluster.Links;

namespace SessionLab.Cluster.Faults;

/// <summary>Two parties can no longer reach each other, while both work.</summary>
public static class CutLink
{
    /// <summary>Its line in the catalog.</summary>
    public static FaultKind Kind { get; } = LinkFault.Kind(
        "cut-link", "The two parties of a link no longer reach each other, while both work; healed, they do again.",
        dials => new LinkWeather { Break = dials.Manner, Way = dials.Way }) with
    {
        Dials = [FaultDial.Link, FaultDial.Manner, FaultDial.Way],
    };
}
