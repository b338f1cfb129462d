using SessionLab.Cluster.Links;

namespace SessionLab.Cluster.Faults;

/// <summary>The dials of one fault as they are set; those that its kind has not keep values that mean nothing.</summary>
public sealed record FaultDials
{
    /// <summary>The node that is the victim.</summary>
    public string Node { get; init; } = "";

    /// <summary>The link that is the victim.</summary>
    public string Link { get; init; } = "";

    /// <summary>How long everything takes longer, each way.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>By how much the delay is shorter or longer at most.</summary>
    public TimeSpan Jitter { get; init; }

    /// <summary>The direction that is hit.</summary>
    public LinkWay Way { get; init; } = LinkWay.Both;

    /// <summary>How connections break.</summary>
    public LinkBreak Manner { get; init; } = LinkBreak.Reset;

    /// <summary>The share of messages that are hit.</summary>
    public double Share { get; init; } = 1;

    /// <summary>How long a node that is taken out of service still serves those it knows.</summary>
    public TimeSpan Grace { get; init; }
}
