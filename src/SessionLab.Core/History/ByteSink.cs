using System.Buffers.Binary;
using System.Numerics;

namespace SessionLab.Core.History;

/// <summary>Collects the bytes of one block; whole numbers as varints of 7 bits a byte, lowest first (LEB128).</summary>
internal sealed class ByteSink
{
    private const int LongestVarint = 10;
    private byte[] _bytes = new byte[4096];

    /// <summary>Bytes collected.</summary>
    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Byte(byte value)
    {
        Room(1);
        _bytes[Length++] = value;
    }

    public void Unsigned(ulong value)
    {
        Room(LongestVarint);
        while (value >= 0x80)
        {
            _bytes[Length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        _bytes[Length++] = (byte)value;
    }

    /// <summary>Zigzag: small negative numbers stay as short as small positive ones.</summary>
    public void Signed(long value) => Unsigned((ulong)((value << 1) ^ (value >> 63)));

    public void Fixed64(ulong value)
    {
        Room(sizeof(ulong));
        BinaryPrimitives.WriteUInt64LittleEndian(_bytes.AsSpan(Length), value);
        Length += sizeof(ulong);
    }

    private void Room(int more)
    {
        if (_bytes.Length - Length < more)
            Array.Resize(ref _bytes, (int)BitOperations.RoundUpToPowerOf2((uint)(Length + more)));
    }
}
