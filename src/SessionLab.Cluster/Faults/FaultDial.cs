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

    /// <summary>The names of a <see cref="FaultDialKind.Choice"/>, each with what it means.</summary>
    public IReadOnlyList<(string Name, string Summary)> Choices { get; init; } = [];
}
