using SessionLab.Core.Records;

namespace SessionLab.Core.History.Codecs;

/// <summary>The nodes' records: the session's hash only when it is not the one of the client's record before.</summary>
internal sealed class LedgerRecordCodec : IEventCodec
{
    public void Encode(RunEvent runEvent, ByteSink sink, CodecMemory memory)
    {
        var record = (LedgerRecord)runEvent;
        var client = memory.Client(record.Operation.Client);
        var before = client.Ledger;
        var same = before is not null && before.Session == record.Session;
        sink.Signed(record.Operation.Client);
        sink.Signed((long)record.Operation.Number - (before?.Operation.Number ?? 0));
        sink.Unsigned(((ulong)record.Verb << 1) | (same ? 1UL : 0));
        memory.EncodeTime(record.AtUs, sink);
        sink.Signed(record.Node);
        memory.EncodeIncarnation(record.Node, record.Incarnation, sink);
        if (!same)
            sink.Fixed64(record.Session);
        sink.Signed(unchecked(record.Version - (before?.Version ?? 0)));
        sink.Signed((long)record.Count - (before?.Count ?? 0));
        sink.Signed(record.StoreOperations);
        client.Ledger = record;
    }

    public RunEvent Decode(ByteSource source, CodecMemory memory)
    {
        var number = source.Int();
        var client = memory.Client(number);
        var before = client.Ledger;
        var operation = new OperationId(number, (int)((before?.Operation.Number ?? 0) + source.Signed()));
        var verb = source.Unsigned();
        var at = memory.DecodeTime(source);
        var node = source.Int();
        var incarnation = memory.DecodeIncarnation(node, source);
        var session = (verb & 1) == 1 ? before!.Session : source.Fixed64();
        var record = new LedgerRecord(
            at, node, incarnation, operation, (LedgerVerb)(verb >> 1), session,
            unchecked((before?.Version ?? 0) + source.Signed()),
            (int)((before?.Count ?? 0) + source.Signed()),
            source.Int());
        client.Ledger = record;
        return record;
    }
}
