using SessionLab.Core.Records;

namespace SessionLab.Core.History.Codecs;

/// <summary>The copies of a client's saves; the session's hash only when it is not the one of the client's copy before.</summary>
internal sealed class CopyRecordCodec : IEventCodec
{
    public void Encode(RunEvent runEvent, ByteSink sink, CodecMemory memory)
    {
        var record = (CopyRecord)runEvent;
        var client = memory.Client(record.Operation.Client);
        var before = client.Copy;
        var same = before is not null && before.Session == record.Session;
        sink.Signed(record.Operation.Client);
        sink.Signed((long)record.Operation.Number - (before?.Operation.Number ?? 0));
        sink.Byte((byte)((record.Missed ? 2 : 0) | (same ? 1 : 0)));
        memory.EncodeTime(record.AtUs, sink);
        sink.Signed(record.Node);
        memory.EncodeIncarnation(record.Node, record.Incarnation, sink);
        if (!same)
            sink.Fixed64(record.Session);
        sink.Signed(unchecked(record.Version - (before?.Version ?? 0)));
        memory.Names.Encode(record.Peer, sink);
        client.Copy = record;
    }

    public RunEvent Decode(ByteSource source, CodecMemory memory)
    {
        var number = source.Int();
        var client = memory.Client(number);
        var before = client.Copy;
        var operation = new OperationId(number, (int)((before?.Operation.Number ?? 0) + source.Signed()));
        var flags = source.Byte();
        var at = memory.DecodeTime(source);
        var node = source.Int();
        var incarnation = memory.DecodeIncarnation(node, source);
        var session = (flags & 1) == 1 ? before!.Session : source.Fixed64();
        var record = new CopyRecord(
            at, node, incarnation, operation, (flags & 2) == 2, session,
            unchecked((before?.Version ?? 0) + source.Signed()), memory.Names.Decode(source));
        client.Copy = record;
        return record;
    }
}
