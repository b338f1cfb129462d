using System.Buffers.Binary;

namespace SessionLab.Core.History;

/// <summary>What stands before each block: its kind, its two lengths in bytes, and the checksum of what follows.</summary>
/// <param name="Kind">The header's JSON, or events.</param>
/// <param name="Packed">Compressed bytes that follow.</param>
/// <param name="Unpacked">Bytes after decompression.</param>
/// <param name="Checksum">XxHash3 of the compressed bytes.</param>
internal readonly record struct BlockFrame(BlockKind Kind, int Packed, int Unpacked, ulong Checksum)
{
    /// <summary>Bytes of a frame.</summary>
    public const int Size = 17;

    /// <summary>No block is larger, bytes; a damaged length must not make the reader ask for gigabytes.</summary>
    public const int Limit = 1 << 26;

    /// <summary>Whether the lengths can be true.</summary>
    public bool Plausible => Packed is > 0 and <= Limit && Unpacked is >= 0 and <= Limit && Enum.IsDefined(Kind);

    public void Write(Span<byte> bytes)
    {
        bytes[0] = (byte)Kind;
        BinaryPrimitives.WriteInt32LittleEndian(bytes[1..], Packed);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[5..], Unpacked);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[9..], Checksum);
    }

    public static BlockFrame Read(ReadOnlySpan<byte> bytes) => new(
        (BlockKind)bytes[0],
        BinaryPrimitives.ReadInt32LittleEndian(bytes[1..]),
        BinaryPrimitives.ReadInt32LittleEndian(bytes[5..]),
        BinaryPrimitives.ReadUInt64LittleEndian(bytes[9..]));
}

/// <summary>What a block holds.</summary>
internal enum BlockKind : byte
{
    /// <summary>The run's header as JSON; the first block of every history.</summary>
    Header = (byte)'H',

    /// <summary>Events.</summary>
    Events = (byte)'E',
}
