using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

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
    /// <param name="verb">saving, saved, ended, received or missed.</param>
    /// <param name="entry">What every line says.</param>
    /// <param name="rest">What only this verb says, each field with a space before it; empty when nothing.</param>
    public static int Write(Span<byte> line, string verb, in LedgerEntry entry, string rest)
    {
        var fits = Utf8.TryWrite(
            line, CultureInfo.InvariantCulture,
            $"{verb} {entry.Operation} at={entry.AtUs} session={entry.Session:x16} version={entry.Version} count={entry.Count}{rest}",
            out var length);
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
/// <param name="Version">The version saved, ended or copied.</param>
/// <param name="Count">The count saved, ended or copied.</param>
public readonly record struct LedgerEntry(string Operation, long AtUs, ulong Session, long Version, int Count);
