using System.IO.Compression;
using System.IO.Hashing;

namespace SessionLab.Core.History;

/// <summary>Reads blocks up to the first that is cut off or damaged.</summary>
/// <param name="stream">What holds the blocks.</param>
/// <param name="start">Where the first block begins, bytes from the start of the file.</param>
internal sealed class BlockReader(Stream stream, long start)
{
    private readonly byte[] _frame = new byte[BlockFrame.Size];
    private byte[] _packed = [];
    private byte[] _content = [];
    private long _next = start;

    /// <summary>The block's bytes; those beyond <see cref="Length"/> are left from another.</summary>
    public byte[] Content => _content;

    /// <summary>Bytes of the block read last.</summary>
    public int Length { get; private set; }

    public BlockKind Kind { get; private set; }

    /// <summary>Where a block begins that is there and not as it was written; null when the file only ended, inside a block or after one.</summary>
    public long? DamagedAt { get; private set; }

    /// <summary>False at the end of the file and at a block that is not whole.</summary>
    public bool Next()
    {
        if (!Fill(_frame))
            return false;
        var frame = BlockFrame.Read(_frame);
        if (!frame.Plausible)
            return Damaged();
        Grow(ref _packed, frame.Packed);
        var packed = _packed.AsSpan(0, frame.Packed);
        if (!Fill(packed))
            return false;
        if (XxHash3.HashToUInt64(packed) != frame.Checksum || !Unpack(frame))
            return Damaged();
        _next += BlockFrame.Size + frame.Packed;
        return true;
    }

    // A killed bench leaves the beginning of a block behind: the file ends inside it.
    private bool Fill(Span<byte> bytes) => stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length;

    private bool Damaged()
    {
        DamagedAt = _next;
        return false;
    }

    private bool Unpack(BlockFrame frame)
    {
        Grow(ref _content, frame.Unpacked);
        Kind = frame.Kind;
        Length = frame.Unpacked;
        return BrotliDecoder.TryDecompress(_packed.AsSpan(0, frame.Packed), _content.AsSpan(0, frame.Unpacked), out var length)
            && length == frame.Unpacked;
    }

    private static void Grow(ref byte[] bytes, int length)
    {
        if (bytes.Length < length)
            bytes = new byte[length];
    }
}
