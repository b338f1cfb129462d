using SessionLab.Cluster.Links;

namespace SessionLab.Cluster.Faults;

/// <summary>Packets between two parties are lost, and TCP sends them again: nothing breaks, and now and then everything waits.</summary>
public static class LossyLink
{
    /// <summary>Its line in the catalog.</summary>
    public static FaultKind Kind { get; } = LinkFault.Kind(
        "lossy-link", "Packets over a link are lost, drawn by the kernel for each, and sent again by TCP; healed, none is.",
        dials => new LinkWeather { Loss = dials.Share, Way = dials.Way }) with
    {
        Dials = [FaultDial.Link, FaultDial.Loss, FaultDial.Way],
        Where = "Linux, as root, with netfilter's program nft",
        Refusal = (ground, dials) => ground.NoLink(dials.Link) ?? PacketLoss.Refusal,
    };
}
