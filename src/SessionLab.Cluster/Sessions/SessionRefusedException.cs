using System.Data.Common;
using Microsoft.AspNetCore.Http;

namespace SessionLab.Cluster.Sessions;

/// <summary>A session could not be loaded, saved or ended; carries what the client may truthfully be told.</summary>
public sealed class SessionRefusedException : Exception
{
    private SessionRefusedException(int status, bool applied, string message, Exception? cause)
        : base(message, cause)
    {
        Status = status;
        MayBeApplied = applied;
    }

    /// <summary>The HTTP status of the answer.</summary>
    public int Status { get; }

    /// <summary>False when certainly nothing was applied; true when the node cannot know.</summary>
    public bool MayBeApplied { get; }

    /// <summary>Why it could not be saved, as the ledger writes it.</summary>
    public string Reason => Status switch
    {
        StatusCodes.Status409Conflict => "conflict",
        StatusCodes.Status413PayloadTooLarge => "too-large",
        _ => IsReadOnly(InnerException) ? "read-only" : Absence.Unreachable,
    };

    /// <summary>409: another request saved or ended the session since it was loaded.</summary>
    public static SessionRefusedException Conflict() =>
        new(StatusCodes.Status409Conflict, false, "the session was saved or ended by another request meanwhile", null);

    /// <summary>413: the session does not fit where the mode keeps it.</summary>
    public static SessionRefusedException TooLarge(int bytes, int limit) =>
        new(StatusCodes.Status413PayloadTooLarge, false, $"the session needs {bytes} bytes of {limit}", null);

    /// <summary>503: the store was certainly not changed.</summary>
    public static SessionRefusedException NotApplied(Exception cause) =>
        new(StatusCodes.Status503ServiceUnavailable, false, Describe(cause), cause);

    /// <summary>503: the store may or may not have been changed.</summary>
    public static SessionRefusedException Unknown(Exception cause) =>
        new(StatusCodes.Status503ServiceUnavailable, true, Describe(cause), cause);

    // Redis begins such an error with its name, a replica with another than a server that misses its replicas; SQL gives it a state.
    private static bool IsReadOnly(Exception? cause) => cause is DbException { SqlState: "25006" }
        || cause?.Message.StartsWith("READONLY", StringComparison.Ordinal) == true
        || cause?.Message.StartsWith("NOREPLICAS", StringComparison.Ordinal) == true;

    private static string Describe(Exception cause) => $"{cause.GetType().Name}: {cause.Message}";
}
