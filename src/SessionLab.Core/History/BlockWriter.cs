using System.IO.Compression;
using System.IO.Hashing;

namespace SessionLab.Core.History;

/// <summary>Writes compressed blocks with checksums; each is handed to the system at once, so that a killed bench loses none of them.</summary>
internal sealed class BlockWriter(Stream stream)
{
    // Quality 4 halves the rows at about 50 MB/s; the next steps cost twice the time for a few percent.
    private const int Quality = 4;
    private const int WindowBits = 20;
    private byte[] _packed = [];

    public void Write(BlockKind kind, ReadOnlySpan<byte> content)
    {
        var room = BlockFrame.Size + BrotliEncoder.GetMaxCompressedLength(content.Length);
        if (_packed.Length < room)
            _packed = new byte[room];
        if (!BrotliEncoder.TryCompress(content, _packed.AsSpan(BlockFrame.Size), out var length, Quality, WindowBits))
            throw new InvalidOperationException("Brotli did not fit into the size that it had announced.");
        var checksum = XxHash3.HashToUInt64(_packed.AsSpan(BlockFrame.Size, length));
        new BlockFrame(kind, length, content.Length, checksum).Write(_packed);
        stream.Write(_packed, 0, BlockFrame.Size + length);
        stream.Flush();
    }
}
