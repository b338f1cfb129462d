using System.Buffers.Binary;

namespace SessionLab.Core.History;

/// <summary>Hands out the bytes of one block again, in the order <see cref="ByteSink"/> took them.</summary>
internal sealed class ByteSource
{
    private byte[] _bytes = [];
    private int _at;
    private int _end;

    /// <summary>True when every byte of the block has been read.</summary>
    public bool AtEnd => _at >= _end;

    /// <summary>Bytes not read yet.</summary>
    public int Left => _end - _at;

    /// <summary>Starts on another block.</summary>
    public void Open(byte[] bytes, int length)
    {
        _bytes = bytes;
        _at = 0;
        _end = length;
    }

    public byte Byte() => _at < _end ? _bytes[_at++] : throw Short();

    public ulong Unsigned()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Byte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }

        throw new HistoryFormatException("The history holds a number longer than 64 bits.");
    }

    public long Signed()
    {
        var value = Unsigned();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    public int Int() => unchecked((int)Signed());

    public ulong Fixed64()
    {
        if (Left < sizeof(ulong))
            throw Short();
        var value = BinaryPrimitives.ReadUInt64LittleEndian(_bytes.AsSpan(_at));
        _at += sizeof(ulong);
        return value;
    }

    private static HistoryFormatException Short() => new("A block of the history ends inside an event.");
}
