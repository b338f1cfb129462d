namespace SessionLab.Cluster.Copying;

/// <summary>The dials of the mode <c>copy</c>.</summary>
public sealed record CopySettings
{
    /// <summary>Copies of a session beside the one at the node that saved it; null: one on every other node.</summary>
    public int? Copies { get; init; }

    /// <summary>What a save waits for, by its name in <see cref="AcknowledgeCatalog"/>.</summary>
    public string Acknowledge { get; init; } = "applied";

    /// <summary>What happens when a node does not confirm in time: <c>continue</c> without it, or <c>refuse</c> with 503.</summary>
    public string Unreachable { get; init; } = "continue";

    /// <summary>How long a node that does not answer may hold up a save.</summary>
    public TimeSpan PeerTimeout { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>A copy that is lost on its way on purpose; null loses none.</summary>
    public LostCopy? Lose { get; init; }
}

/// <summary>Names one message.</summary>
/// <param name="Operation">The request whose save is copied.</param>
/// <param name="Peer">The node that never gets it.</param>
public sealed record LostCopy(string Operation, string Peer);
