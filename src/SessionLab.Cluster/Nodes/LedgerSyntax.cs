using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using SessionLab.Cluster.Sessions;

namespace SessionLab.Cluster.Nodes;

/// <summary>Writes the lines of a ledger; the examples are in src/DESIGN.md.</summary>
public static class LedgerSyntax
{
    /// <summary>No line is longer, in bytes.</summary>
    public const int LineLimit = 192;

    /// <summary>First 64 bits of the SHA-256 of a session id, which itself is never written down.</summary>
    public static ulong Fingerprint(string sessionId)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(sessionId), hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }

    /// <summary>Writes one line, its end of line included, and returns its length in bytes.</summary>
    /// <param name="line">At least <see cref="LineLimit"/> bytes.</param>
    /// <param name="verb">saving, saved or ended.</param>
    /// <param name="entry">What the line says.</param>
    /// <param name="store">Store commands so far; left out of a <c>saving</c> line, where there is no figure yet.</param>
    public static int Write(Span<byte> line, string verb, in LedgerEntry entry, int? store)
    {
        var invariant = CultureInfo.InvariantCulture;
        var length = 0;
        var fits = Utf8.TryWrite(
            line, invariant,
            $"{verb} {entry.Operation} at={entry.AtUs} session={entry.Session:x16} version={entry.Version} count={entry.Count}",
            out length);
        if (fits && store is { } commands)
        {
            fits = Utf8.TryWrite(line[length..], invariant, $" store={commands}", out var more);
            length += more;
        }

        if (!fits || length >= line.Length)
            throw new ArgumentException("The ledger's line is too long.", nameof(entry));
        line[length] = (byte)'\n';
        return length + 1;
    }
}

/// <summary>What a line of the ledger says.</summary>
/// <param name="Operation">The request's operation id.</param>
/// <param name="AtUs">The machine's monotonic clock, µs.</param>
/// <param name="Session">Fingerprint of the session id.</param>
/// <param name="Version">The version saved or ended.</param>
/// <param name="Count">The count saved or ended.</param>
public readonly record struct LedgerEntry(string Operation, long AtUs, ulong Session, long Version, int Count)
{
    /// <summary>An entry for the session as it is now.</summary>
    public static LedgerEntry Of(string operation, long atUs, Session session) =>
        new(operation, atUs, LedgerSyntax.Fingerprint(session.Id), session.Version, session.Count);
}
