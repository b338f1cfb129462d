namespace SessionLab.Core.Records;

/// <summary>What the node says became of the session that the request presented.</summary>
public enum SessionState
{
    /// <summary>The answer says nothing of a session.</summary>
    None,

    /// <summary>The presented session was there.</summary>
    Found,

    /// <summary>No session was presented, or the presented one was unknown here: the node made a new one.</summary>
    Created,

    /// <summary>The request ended the session.</summary>
    Ended,
}

/// <summary>What an answer carries about the session, in the headers <c>X-Node</c> and <c>X-Session</c>.</summary>
/// <param name="Node">Index of the node in the header's list of nodes; -1 when the answer names none.</param>
/// <param name="Incarnation">How often that node had been started, from 1.</param>
/// <param name="State">Found, created or ended.</param>
/// <param name="Version">How often the session was saved, this answer's save included.</param>
/// <param name="User">Number of the logged-in user; -1 when nobody is logged in.</param>
/// <param name="Count">How many writes were ever applied to the session.</param>
/// <param name="Tail">The ids of the last writes in the order applied, oldest first; at most 64.</param>
public sealed record Answer(
    int Node, int Incarnation, SessionState State, long Version, int User, int Count, IReadOnlyList<OperationId> Tail)
{
    /// <summary>The longest tail an answer carries.</summary>
    public const int TailLimit = 64;
}
