namespace SessionLab.Cluster.Faults;

/// <summary>What the value of a dial is.</summary>
public enum FaultDialKind
{
    /// <summary>A node by its name.</summary>
    Node,

    /// <summary>A link between two parties by its name.</summary>
    Link,

    /// <summary>A duration.</summary>
    Time,

    /// <summary>A share from 0 to 1.</summary>
    Share,

    /// <summary>One name of a few.</summary>
    Choice,

    /// <summary>A whole number.</summary>
    Count,
}

/// <summary>One thing that can be set for a fault.</summary>
/// <param name="Name">As scenarios write it.</param>
/// <param name="Summary">What it is, without a full stop.</param>
/// <param name="Kind">What its value is.</param>
/// <param name="Default">As a scenario would write it; null when it must be given.</param>
public sealed record FaultDial(string Name, string Summary, FaultDialKind Kind, string? Default = null)
{
    /// <summary>The node that is the victim.</summary>
    public static FaultDial Node { get; } = new("node", "the victim", FaultDialKind.Node);

    /// <summary>The link that is the victim.</summary>
    public static FaultDial Link { get; } = new("link", "between balancer and node (`balancer-n2`) or between node and store (`n2-store`)", FaultDialKind.Link);

    /// <summary>How long everything takes longer.</summary>
    public static FaultDial Delay { get; } = new("delay", "how long everything takes longer, each way", FaultDialKind.Time);

    /// <summary>How much the delay varies.</summary>
    public static FaultDial Jitter { get; } = new("jitter", "by how much the delay is shorter or longer at most, drawn for each message", FaultDialKind.Time, "0ms");

    /// <summary>The direction.</summary>
    public static FaultDial Way { get; } = new("way", "the direction that is hit", FaultDialKind.Choice, "both")
    {
        Choices = [("both", "requests and answers"), ("there", "only requests"), ("back", "only answers")],
    };

    /// <summary>How connections break.</summary>
    public static FaultDial Manner { get; } = new("manner", "how connections break", FaultDialKind.Choice, "reset")
    {
        Choices = [("reset", "both ends are told at once"), ("stall", "nobody is told; what was sent arrives when it is healed")],
    };

    /// <summary>How many messages are hit.</summary>
    public static FaultDial Share { get; } = new("share", "the share of messages at which the connection breaks", FaultDialKind.Share, "0.05");

    /// <summary>How many packets are lost.</summary>
    public static FaultDial Loss { get; } = new("share", "the share of packets that are lost", FaultDialKind.Share, "0.05");

    /// <summary>How far a clock is off.</summary>
    public static FaultDial By { get; } = new("by", "how far the node's clock is off, in its own time", FaultDialKind.Time);

    /// <summary>To which side it is off.</summary>
    public static FaultDial Side { get; } = new("side", "to which side", FaultDialKind.Choice, "ahead")
    {
        Choices = [("ahead", "it ends sessions too early"), ("behind", "it keeps them too long, and what it saves looks old to the others")],
    };

    /// <summary>How many sessions a node has room for.</summary>
    public static FaultDial Sessions { get; } = new("sessions", "for how many sessions the node has room", FaultDialKind.Count);

    /// <summary>How much passes a link.</summary>
    public static FaultDial Bandwidth { get; } = new("bandwidth", "kilobytes a second that pass each way; 0: as many as come", FaultDialKind.Count, "0");

    /// <summary>How long a drained node goes on.</summary>
    public static FaultDial Grace { get; } = new("grace", "how long it still serves those it knows", FaultDialKind.Time, "2s");

    /// <summary>The names of a <see cref="FaultDialKind.Choice"/>, each with what it means.</summary>
    public IReadOnlyList<(string Name, string Summary)> Choices { get; init; } = [];
}
