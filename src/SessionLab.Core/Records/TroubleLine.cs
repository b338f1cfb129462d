using System.Globalization;

namespace SessionLab.Core.Records;

/// <summary>Reads the lines of a ledger about sessions that were not there or could not be saved; unknown fields are ignored.</summary>
internal static class TroubleLine
{
    /// <summary>The record a line stands for; null for every other line, and for one that was cut off.</summary>
    /// <param name="text">One line without its end.</param>
    /// <param name="node">Index of the node that wrote it.</param>
    /// <param name="incarnation">How often that node had been started.</param>
    /// <param name="zeroUs">The run's zero on the machine's monotonic clock, µs.</param>
    public static SessionTrouble? Read(string text, int node, int incarnation, long zeroUs)
    {
        var words = text.Split(' ');
        if (words is not [("missing" or "failed") and var verb, var id, ..] || !OperationId.TryParse(id, out var operation))
            return null;
        var kind = verb == "missing" ? TroubleKind.Missing : TroubleKind.NotSaved;
        var fields = new LedgerFields(words);
        // The reason stands last: a line without it was cut off by a kill.
        return fields.Number("at") is { } atUs && fields.Value("session") is { Length: 16 } hash
            && ulong.TryParse(hash, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var session)
            && fields.Value("reason") is { } reason
                ? new SessionTrouble(atUs - zeroUs, node, incarnation, operation, kind, session, Reason(reason))
                : null;
    }

    private static TroubleReason Reason(string word) => word switch
    {
        "expired" => TroubleReason.Expired,
        "evicted" => TroubleReason.Evicted,
        "ended" => TroubleReason.Ended,
        "key" => TroubleReason.Key,
        "unreachable" => TroubleReason.Unreachable,
        "read-only" => TroubleReason.ReadOnly,
        "conflict" => TroubleReason.Conflict,
        "too-large" => TroubleReason.TooLarge,
        _ => TroubleReason.Unknown,
    };
}
