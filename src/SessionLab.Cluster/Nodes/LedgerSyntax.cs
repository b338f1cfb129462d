using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SessionLab.Cluster.Nodes;

/// <summary>Writes the lines of a ledger; the examples are in src/DESIGN.md.</summary>
public static class LedgerSyntax
{
    /// <summary>No line is longer, in bytes.</summary>
    public const int LineLimit = 192;

    private static readonly StandardFormat Hex = new('x', 16);

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
    public static int Write(Span<byte> line, ReadOnlySpan<byte> verb, in LedgerEntry entry, ReadOnlySpan<byte> rest)
    {
        // From bytes that are ready: an interpolated string takes longer, and this is most of what the ledger costs a request.
        var length = Add(line, 0, verb);
        length = Add(line, length, " "u8);
        length += Encoding.UTF8.GetBytes(entry.Operation, line[length..]);
        length = Add(line, Add(line, length, " at="u8), entry.AtUs);
        length = Add(line, length, " session="u8);
        length += Utf8Formatter.TryFormat(entry.Session, line[length..], out var written, Hex) ? written : throw TooLong(nameof(line));
        length = Add(line, Add(line, length, " version="u8), entry.Version);
        length = Add(line, Add(line, length, " count="u8), entry.Count);
        length = Add(line, length, rest);
        return Add(line, length, "\n"u8);
    }

    /// <summary>Writes a field that only some verbs have, a space before it, and returns its length in bytes.</summary>
    public static int Field(Span<byte> field, ReadOnlySpan<byte> name, long value) => Add(field, Named(field, name), value);

    /// <inheritdoc cref="Field(Span{byte}, ReadOnlySpan{byte}, long)"/>
    public static int Field(Span<byte> field, ReadOnlySpan<byte> name, string value)
    {
        var length = Named(field, name);
        return length + Encoding.UTF8.GetBytes(value, field[length..]);
    }

    private static int Named(Span<byte> field, ReadOnlySpan<byte> name) => Add(field, Add(field, Add(field, 0, " "u8), name), "="u8);

    private static int Add(Span<byte> line, int length, ReadOnlySpan<byte> text)
    {
        text.CopyTo(line[length..]);
        return length + text.Length;
    }

    private static int Add(Span<byte> line, int length, long number) =>
        Utf8Formatter.TryFormat(number, line[length..], out var written) ? length + written : throw TooLong(nameof(line));

    private static ArgumentException TooLong(string what) => new("The ledger's line is too long.", what);
}

/// <summary>What a line of the ledger says.</summary>
/// <param name="Operation">The request's operation id.</param>
/// <param name="AtUs">The machine's monotonic clock, µs.</param>
/// <param name="Session">Fingerprint of the session id.</param>
/// <param name="Version">The version saved, ended or copied.</param>
/// <param name="Count">The count saved, ended or copied.</param>
public readonly record struct LedgerEntry(string Operation, long AtUs, ulong Session, long Version, int Count);
