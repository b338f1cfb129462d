using SessionLab.Cluster.Links;

namespace SessionLab.Cluster.Faults;

/// <summary>No node reaches the store, which itself works on and forgets nothing.</summary>
public static class CutStore
{
    /// <summary>Its line in the catalog.</summary>
    public static FaultKind Kind { get; } = LinkFault.KindOfStore(
        "cut-store", "No node reaches the session store, which works on and forgets nothing; healed, all reach it.",
        dials => new LinkWeather { Break = dials.Manner, Way = dials.Way }) with
    {
        Dials = [FaultDial.Manner, FaultDial.Way],
    };
}
