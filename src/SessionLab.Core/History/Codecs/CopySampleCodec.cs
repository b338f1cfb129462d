using SessionLab.Core.Records;

namespace SessionLab.Core.History.Codecs;

/// <summary>What a node held, as the difference from its sample before: two bytes for a session that is still there, ten for a new one.</summary>
internal sealed class CopySampleCodec : IEventCodec
{
    private const ulong New = 0;

    public void Encode(RunEvent runEvent, ByteSink sink, CodecMemory memory)
    {
        var sample = (CopySample)runEvent;
        var before = memory.Copies(sample.Node);
        memory.EncodeTime(sample.AtUs, sink);
        sink.Signed(sample.Round);
        sink.Signed(sample.Node);
        memory.EncodeIncarnation(sample.Node, sample.Incarnation, sink);
        EncodeTotals(sample.Totals, before.Totals, sink);
        EncodeCopies(sample.Copies, before.Copies, sink);
        memory.RememberCopies(sample);
    }

    public RunEvent Decode(ByteSource source, CodecMemory memory)
    {
        var at = memory.DecodeTime(source);
        var round = source.Int();
        var node = source.Int();
        var before = memory.Copies(node);
        var incarnation = memory.DecodeIncarnation(node, source);
        var totals = DecodeTotals(before.Totals, source);
        var sample = new CopySample(at, round, node, incarnation, totals, DecodeCopies(before.Copies, source));
        memory.RememberCopies(sample);
        return sample;
    }

    // Differences may run over with odd figures; they run back over when added again.
    private static void EncodeTotals(CopyTotals totals, CopyTotals before, ByteSink sink)
    {
        foreach (var (now, then) in Figures(totals).Zip(Figures(before)))
            sink.Signed(unchecked(now - then));
    }

    private static CopyTotals DecodeTotals(CopyTotals before, ByteSource source)
    {
        long[] figures = [.. Figures(before).Select(then => unchecked(then + source.Signed()))];
        return new CopyTotals(figures[0], figures[1], figures[2], figures[3], figures[4], figures[5]);
    }

    private static long[] Figures(CopyTotals totals) =>
        [totals.Sent, totals.SentBytes, totals.Received, totals.Missed, totals.HeldBytes, totals.FilledUs];

    private static void EncodeCopies(IReadOnlyList<HeldCopy> copies, IReadOnlyList<HeldCopy> before, ByteSink sink)
    {
        var places = new Dictionary<ulong, int>(before.Count);
        for (var place = 0; place < before.Count; place++)
            places[before[place].Session] = place;
        sink.Unsigned((ulong)copies.Count);
        var next = 0;
        foreach (var copy in copies)
        {
            var known = places.TryGetValue(copy.Session, out var place);
            var step = known ? Zigzag(place - next) + 1 : New;
            sink.Unsigned((step << 1) | (copy.Primary ? 1UL : 0));
            if (!known)
                sink.Fixed64(copy.Session);
            sink.Signed(unchecked(copy.Version - (known ? before[place].Version : 0)));
            next = known ? place + 1 : next;
        }
    }

    private static HeldCopy[] DecodeCopies(IReadOnlyList<HeldCopy> before, ByteSource source)
    {
        var count = source.Unsigned();
        if (count > (ulong)source.Left)
            throw Damaged();
        var copies = new HeldCopy[(int)count];
        var next = 0;
        for (var i = 0; i < copies.Length; i++)
        {
            var lead = source.Unsigned();
            var old = default(HeldCopy);
            if (lead >> 1 != New)
            {
                var place = next + Unzigzag((lead >> 1) - 1);
                old = place >= 0 && place < before.Count ? before[(int)place] : throw Damaged();
                next = (int)place + 1;
            }

            var session = lead >> 1 == New ? source.Fixed64() : old.Session;
            copies[i] = new HeldCopy(session, unchecked(old.Version + source.Signed()), (lead & 1) == 1);
        }

        return copies;
    }

    private static ulong Zigzag(long value) => (ulong)((value << 1) ^ (value >> 63));

    private static long Unzigzag(ulong value) => (long)(value >> 1) ^ -(long)(value & 1);

    private static HistoryFormatException Damaged() => new("A node's copies in the history do not fit the sample before.");
}
