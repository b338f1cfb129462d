using System.IO.Compression;
using System.IO.Hashing;

namespace SessionLab.Core.History;

/// <summary>Reads blocks up to the first that is cut off or damaged.</summary>
internal sealed class BlockReader(Stream stream)
{
    private readonly byte[] _frame = new byte[BlockFrame.Size];
    private byte[] _packed = [];
    private byte[] _content = [];

    /// <summary>The block's bytes; those beyond <see cref="Length"/> are left from another.</summary>
    public byte[] Content => _content;

    /// <summary>Bytes of the block read last.</summary>
    public int Length { get; private set; }

    public BlockKind Kind { get; private set; }

    /// <summary>False at the end of the file and at a block that is not whole.</summary>
    public bool Next()
    {
        if (stream.ReadAtLeast(_frame, BlockFrame.Size, throwOnEndOfStream: false) < BlockFrame.Size)
            return false;
        var frame = BlockFrame.Read(_frame);
        return frame.Plausible && ReadPacked(frame) && Unpack(frame);
    }

    private bool ReadPacked(BlockFrame frame)
    {
        Grow(ref _packed, frame.Packed);
        var packed = _packed.AsSpan(0, frame.Packed);
        return stream.ReadAtLeast(packed, frame.Packed, throwOnEndOfStream: false) == frame.Packed
            && XxHash3.HashToUInt64(packed) == frame.Checksum;
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
