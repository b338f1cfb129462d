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

    /// <summary>How far a clock is off.</summary>
    public TimeSpan By { get; init; }

    /// <summary>To which side it is off.</summary>
    public ClockSide Side { get; init; }

    /// <summary>How many sessions a node has room for.</summary>
    public int Sessions { get; init; }

    /// <summary>Kilobytes a second that pass each way; 0: as many as come.</summary>
    public int Bandwidth { get; init; }

    /// <summary>How long a node that is taken out of service still serves those it knows.</summary>
    public TimeSpan Grace { get; init; }
}
