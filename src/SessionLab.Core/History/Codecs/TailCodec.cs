using SessionLab.Core.Records;

namespace SessionLab.Core.History.Codecs;

/// <summary>
/// A tail as the part kept of the one before and what was added: one byte when nothing changed, three when the
/// operation added its own id.
/// </summary>
internal static class TailCodec
{
    private const ulong Unchanged = 0;

    public static void Encode(IReadOnlyList<OperationId> tail, IReadOnlyList<OperationId> before, OperationId id, ByteSink sink)
    {
        var skip = tail.Count == 0 ? before.Count : IndexOf(before, tail[0]);
        var keep = CommonLength(tail, before, skip);
        var added = tail.Count - keep;
        if (added == 0 && keep == before.Count)
        {
            sink.Unsigned(Unchanged);
            return;
        }

        sink.Unsigned((ulong)added + 1);
        sink.Unsigned((ulong)skip);
        sink.Unsigned((ulong)(before.Count - skip - keep));
        for (var i = keep; i < tail.Count; i++)
            OperationIdCodec.Encode(tail[i], id, sink);
    }

    /// <summary>The tail; the very same instance as before when nothing changed.</summary>
    public static IReadOnlyList<OperationId> Decode(IReadOnlyList<OperationId> before, OperationId id, ByteSource source)
    {
        var added = source.Unsigned();
        if (added == Unchanged)
            return before;
        var skip = (int)source.Unsigned();
        var keep = before.Count - skip - (int)source.Unsigned();
        if (skip < 0 || keep < 0 || added - 1 > (ulong)source.Left)
            throw new HistoryFormatException("A tail in the history does not fit the one before it.");
        var tail = new OperationId[keep + (int)(added - 1)];
        Array.Copy((OperationId[])before, skip, tail, 0, keep);
        for (var i = keep; i < tail.Length; i++)
            tail[i] = OperationIdCodec.Decode(id, source);
        return tail;
    }

    private static int IndexOf(IReadOnlyList<OperationId> ids, OperationId id)
    {
        var index = 0;
        while (index < ids.Count && ids[index] != id)
            index++;
        return index;
    }

    private static int CommonLength(IReadOnlyList<OperationId> tail, IReadOnlyList<OperationId> before, int skip)
    {
        var length = 0;
        while (length < tail.Count && skip + length < before.Count && tail[length] == before[skip + length])
            length++;
        return length;
    }
}
