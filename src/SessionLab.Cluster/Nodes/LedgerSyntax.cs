using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

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
        // By hand: an interpolated string takes twice as long, and this is most of what the ledger costs a request.
        var length = Add(line, 0, verb);
        length = Add(line, Add(line, length, " "), entry.Operation);
        length = Add(line, Add(line, length, " at="), entry.AtUs);
        length = Add(line, Add(line, length, " session="), entry.Session, "x16");
        length = Add(line, Add(line, length, " version="), entry.Version);
        length = Add(line, Add(line, length, " count="), entry.Count);
        length = Add(line, length, rest);
        return Add(line, length, "\n");
    }

    private static int Add(Span<byte> line, int length, string text) => length + Encoding.UTF8.GetBytes(text, line[length..]);

    private static int Add<T>(Span<byte> line, int length, T number, ReadOnlySpan<char> format = default)
        where T : IUtf8SpanFormattable =>
        number.TryFormat(line[length..], out var written, format, CultureInfo.InvariantCulture)
            ? length + written
            : throw new ArgumentException("The ledger's line is too long.", nameof(line));
}

/// <summary>What a line of the ledger says.</summary>
/// <param name="Operation">The request's operation id.</param>
/// <param name="AtUs">The machine's monotonic clock, µs.</param>
/// <param name="Session">Fingerprint of the session id.</param>
/// <param name="Version">The version saved, ended or copied.</param>
/// <param name="Count">The count saved, ended or copied.</param>
public readonly record struct LedgerEntry(string Operation, long AtUs, ulong Session, long Version, int Count);
