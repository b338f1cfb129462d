namespace SessionLab.Core.Records;

/// <summary>A node wrote down that a request's session was not there, or could not be saved.</summary>
/// <param name="AtUs">When, µs since the run's zero; of a session looked for in a node's own memory, when the node began to look.</param>
/// <param name="Node">Index of the node in the header's list.</param>
/// <param name="Incarnation">How often that node had been started.</param>
/// <param name="Operation">The request's operation id.</param>
/// <param name="Kind">Not there at load, or not saved.</param>
/// <param name="Session">First 64 bits of the SHA-256 of the session id.</param>
/// <param name="Reason">As far as the node knows.</param>
public sealed record SessionTrouble(
    long AtUs, int Node, int Incarnation, OperationId Operation, TroubleKind Kind, ulong Session, TroubleReason Reason) : RunEvent(AtUs);

/// <summary>What went wrong with a session in a node.</summary>
public enum TroubleKind
{
    /// <summary>The visitor presented it, and the node did not find it.</summary>
    Missing,

    /// <summary>It could not be saved.</summary>
    NotSaved,
}

/// <summary>Why, as far as the node knows; histories keep the numbers, so they keep their meaning.</summary>
public enum TroubleReason
{
    /// <summary>The node has never heard of it, or cannot tell.</summary>
    Unknown,

    /// <summary>It was there, and its time was over.</summary>
    Expired,

    /// <summary>The node had thrown it out, to make room.</summary>
    Evicted,

    /// <summary>The node knows that it was ended.</summary>
    Ended,

    /// <summary>Its signature is not one of this node's key.</summary>
    Key,

    /// <summary>The store did not answer.</summary>
    Unreachable,

    /// <summary>The store takes no writes.</summary>
    ReadOnly,

    /// <summary>Another request had saved or ended it meanwhile.</summary>
    Conflict,

    /// <summary>It does not fit where the mode keeps it.</summary>
    TooLarge,
}
