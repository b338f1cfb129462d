namespace SessionLab.Cluster.Faults;

/// <summary>The dials of one fault as they are set; those that its kind has not keep values that mean nothing.</summary>
public sealed record FaultDials
{
    /// <summary>The node that is the victim.</summary>
    public string Node { get; init; } = "";
}
