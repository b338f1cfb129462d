using SessionLab.Core.Records;

namespace SessionLab.Core.Judging;

/// <summary>A session that should have been there.</summary>
/// <param name="User">Who was logged in; -1 nobody.</param>
/// <param name="Login">The acknowledged login; null when the session was anonymous or the login was in doubt.</param>
/// <param name="HomeNode">Index of the node that had answered for the session last; -1 unknown.</param>
/// <param name="HomeIncarnation">That node's incarnation.</param>
/// <param name="SinceUs">When the session was first known, µs.</param>
/// <param name="LastUs">When the latest answered request of the session was sent, µs.</param>
internal sealed record Loss(int User, Login? Login, int HomeNode, int HomeIncarnation, long SinceUs, long LastUs);

/// <summary>An acknowledged login.</summary>
internal sealed record Login(OperationId Id, Phase Phase);

/// <summary>What an answer means for the life of the jar's session.</summary>
internal enum Turn
{
    /// <summary>The session goes on.</summary>
    None,

    /// <summary>Another session begins with this answer.</summary>
    Begins,

    /// <summary>The session ends with this answer.</summary>
    Ends,

    /// <summary>The request crossed another's change of session: its answer says nothing certain.</summary>
    Crossed,
}
