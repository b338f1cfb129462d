namespace SessionLab.Cluster.Nodes;

/// <summary>The fingerprints of the session ids a node has met last: each is asked for several times in a request, and takes longer than the write.</summary>
internal sealed class Fingerprints
{
    // A power of two. An id whose place is taken by another is worked out again.
    private const int Places = 1 << 12;
    private readonly Entry?[] _known = new Entry?[Places];

    /// <summary>As <see cref="LedgerSyntax.Fingerprint"/>; from any thread.</summary>
    public ulong Of(string sessionId)
    {
        ref var place = ref _known[sessionId.GetHashCode(StringComparison.Ordinal) & (Places - 1)];
        if (place is { } known && known.Id == sessionId)
            return known.Fingerprint;
        var entry = new Entry(sessionId, LedgerSyntax.Fingerprint(sessionId));
        place = entry;
        return entry.Fingerprint;
    }

    // One object, so that no thread sees the id of one and the fingerprint of another.
    private sealed record Entry(string Id, ulong Fingerprint);
}
