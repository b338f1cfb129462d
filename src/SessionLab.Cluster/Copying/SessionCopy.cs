using Orleans;
using SessionLab.Cluster.Sessions;

namespace SessionLab.Cluster.Copying;

/// <summary>One saved state of a session, as nodes hold it and send it to each other.</summary>
/// <param name="Id">The session id.</param>
/// <param name="Version">How often it was saved.</param>
/// <param name="Stamp">The saver's wall clock in µs: of two saves of one version the later one stays.</param>
/// <param name="From">The node that made the save.</param>
/// <param name="Operation">The request that was served.</param>
/// <param name="Count">How many writes were applied to it.</param>
/// <param name="State">What <see cref="SessionCodec"/> wrote; empty when it was ended.</param>
[GenerateSerializer, Immutable]
public sealed record SessionCopy(
    [property: Id(0)] string Id, [property: Id(1)] long Version, [property: Id(2)] long Stamp, [property: Id(3)] string From,
    [property: Id(4)] string Operation, [property: Id(5)] int Count, [property: Id(6)] byte[] State)
{
    /// <summary>The session was ended: nothing may bring it back.</summary>
    public bool Ended => State.Length == 0;

    /// <summary>The state of a session that is being saved.</summary>
    public static SessionCopy Of(Session session, string from, string operation, long stamp) =>
        new(session.Id, session.Version, stamp, from, operation, session.Count, SessionCodec.ToBytes(session));

    /// <summary>The end of a session.</summary>
    public static SessionCopy EndOf(Session session, string from, string operation, long stamp) =>
        new(session.Id, session.Version, stamp, from, operation, session.Count, []);

    /// <summary>True when this state replaces <paramref name="other"/>; every node decides alike, in whatever order states arrive.</summary>
    public bool Replaces(SessionCopy other) =>
        (Ended, Version, Stamp).CompareTo((other.Ended, other.Version, other.Stamp)) is not 0 and var later
            ? later > 0
            // Saved in the same microsecond: no order is the right one, but all must choose the same.
            : string.CompareOrdinal($"{From} {Operation}", $"{other.From} {other.Operation}") > 0;

    /// <summary>True when both were made by the same save.</summary>
    public bool IsSameSaveAs(SessionCopy other) => !Replaces(other) && !other.Replaces(this);
}

/// <summary>What a node did with a copy it was sent.</summary>
public enum CopyReply
{
    /// <summary>It holds it now, or has taken it in to hold it soon.</summary>
    Taken,

    /// <summary>It holds a later state already.</summary>
    Later,

    /// <summary>It knows that the session was ended.</summary>
    Ended,
}
