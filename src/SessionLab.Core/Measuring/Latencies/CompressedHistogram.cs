using System.Buffers.Binary;
using System.IO.Compression;
using HdrHistogram;
using HdrHistogram.Encoding;
using HdrHistogram.Utilities;

namespace SessionLab.Core.Measuring.Latencies;

/// <summary>A histogram in HdrHistogram's compressed V2 format: two big-endian words, cookie and length, and the encoded counts as zlib data (RFC 1950).</summary>
internal static class CompressedHistogram
{
    // The last 1 says that runs of zeros are encoded as one number.
    private const int Cookie = 0x1c849304 | 0x10;

    public static byte[] Of(LongHistogram histogram)
    {
        var counts = ByteBuffer.Allocate(histogram.GetNeededByteBufferCapacity());
        var encoded = new byte[histogram.Encode(counts, HistogramEncoderV2.Instance)];
        counts.Position = 0;
        for (var i = 0; i < encoded.Length; i++)
            encoded[i] = counts.Get();
        using var zlib = new MemoryStream();

        // The library's own compression leaves out the checksum that zlib data end with, and other implementations refuse it.
        using (var compressing = new ZLibStream(zlib, CompressionLevel.Optimal, leaveOpen: true))
            compressing.Write(encoded);
        return Framed(zlib.ToArray());
    }

    private static byte[] Framed(byte[] zlib)
    {
        var framed = new byte[2 * sizeof(int) + zlib.Length];
        BinaryPrimitives.WriteInt32BigEndian(framed, Cookie);
        BinaryPrimitives.WriteInt32BigEndian(framed.AsSpan(sizeof(int)), zlib.Length);
        zlib.CopyTo(framed, 2 * sizeof(int));
        return framed;
    }
}
