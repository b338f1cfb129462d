namespace SessionLab.Cluster.Sessions;

/// <summary>A session that a visitor presented and the node did not find, with what the node knows of it.</summary>
/// <param name="Id">The presented id; of a token its <c>sid</c>, or the token itself where it names none.</param>
/// <param name="Reason">One of the reasons below, as the ledger writes it.</param>
public sealed record Absence(string Id, string Reason)
{
    /// <summary>When the node began to look, µs of the machine's clock: what came before would have been found; null where only the end of the look is known.</summary>
    public long? LookedUs { get; init; }

    /// <summary>Never heard of it, or forgotten.</summary>
    public const string Unknown = "unknown";

    /// <summary>There, and its time was over.</summary>
    public const string Expired = "expired";

    /// <summary>Thrown out to make room.</summary>
    public const string Evicted = "evicted";

    /// <summary>Known to have been ended.</summary>
    public const string Ended = "ended";

    /// <summary>Signed with a key that is not this node's.</summary>
    public const string Key = "key";

    /// <summary>The store did not answer, and the application went on without it.</summary>
    public const string Unreachable = "unreachable";
}
