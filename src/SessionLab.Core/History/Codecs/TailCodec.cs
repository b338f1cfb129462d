using SessionLab.Core.Records;

namespace SessionLab.Core.History.Codecs;

/// <summary>
/// A tail as the part kept of the one before and what was added: one byte when nothing changed, three when the
/// operation added its own id.
/// </summary>
internal static class TailCodec
{
    private const ulong Unchanged = 0;

    public static void Encode(IReadOnlyList<OperationId> tail, IReadOnlyList<OperationId> before, OperationId id, ByteSink sink) =>
        Encode(Ids(tail), Ids(before), id, sink);

    /// <summary>The tail; the very same instance as before when nothing changed.</summary>
    public static IReadOnlyList<OperationId> Decode(IReadOnlyList<OperationId> before, OperationId id, ByteSource source)
    {
        var added = source.Unsigned();
        if (added == Unchanged)
            return before;
        var (skipped, dropped, known) = (source.Unsigned(), source.Unsigned(), (ulong)before.Count);
        if (skipped > known || dropped > known - skipped || added - 1 > (ulong)source.Left)
            throw new HistoryFormatException("A tail in the history does not fit the one before it.");
        var (skip, keep) = ((int)skipped, (int)(known - skipped - dropped));
        var tail = new OperationId[keep + (int)(added - 1)];
        Ids(before).Slice(skip, keep).CopyTo(tail);
        for (var i = keep; i < tail.Length; i++)
            tail[i] = OperationIdCodec.Decode(id, source);
        return tail;
    }

    private static void Encode(ReadOnlySpan<OperationId> tail, ReadOnlySpan<OperationId> before, OperationId id, ByteSink sink)
    {
        var skip = tail.IsEmpty ? before.Length : SkipTo(tail[..1], before);
        var keep = OperationId.Packed(tail).CommonPrefixLength(OperationId.Packed(before[skip..]));
        var added = tail.Length - keep;
        if (added == 0 && keep == before.Length)
        {
            sink.Unsigned(Unchanged);
            return;
        }

        sink.Unsigned((ulong)added + 1);
        sink.Unsigned((ulong)skip);
        sink.Unsigned((ulong)(before.Length - skip - keep));
        foreach (var one in tail[keep..])
            OperationIdCodec.Encode(one, id, sink);
    }

    private static int SkipTo(ReadOnlySpan<OperationId> first, ReadOnlySpan<OperationId> ids) =>
        OperationId.Packed(ids).IndexOf(OperationId.Packed(first)) is var index and >= 0 ? index : ids.Length;

    // An array asked as a list answers each question by a call that looks its type up.
    private static ReadOnlySpan<OperationId> Ids(IReadOnlyList<OperationId> list) => list as OperationId[] ?? [.. list];
}
