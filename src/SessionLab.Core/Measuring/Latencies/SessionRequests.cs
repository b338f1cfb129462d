using SessionLab.Core.Records;

namespace SessionLab.Core.Measuring.Latencies;

/// <summary>Which requests count as those of a logged-in session, and from when their latency counts: one answer for all figures of a run.</summary>
internal static class SessionRequests
{
    /// <summary>True of an answered request for a page that needs a login, whose answer knows who is logged in.</summary>
    /// <remarks>Whom the answer calls nobody was spared the work of a logged-in session: it would flatter a mode that loses.</remarks>
    public static bool IsOfASession(this Operation operation) =>
        operation is { Outcome: Outcome.Ok, Answer.User: >= 0 } && operation.Kind.IsSessionRequest();

    /// <summary>Its latency, µs: in the open model a late start is part of it, since a real visitor would not have waited to be asked.</summary>
    public static long LatencyUs(this Operation operation, bool open) =>
        operation.EndUs - (open ? operation.IntendedUs : operation.StartUs);
}
