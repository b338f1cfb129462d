using SessionLab.Core.Records;

namespace SessionLab.Core.History.Codecs;

/// <summary>Sessions that were not there, or could not be saved.</summary>
internal sealed class SessionTroubleCodec : IEventCodec
{
    public void Encode(RunEvent runEvent, ByteSink sink, CodecMemory memory)
    {
        var trouble = (SessionTrouble)runEvent;
        memory.EncodeTime(trouble.AtUs, sink);
        sink.Signed(trouble.Node);
        memory.EncodeIncarnation(trouble.Node, trouble.Incarnation, sink);
        sink.Signed(trouble.Operation.Client);
        sink.Signed(trouble.Operation.Number);
        sink.Unsigned(((ulong)trouble.Reason << 1) | (ulong)trouble.Kind);
        sink.Fixed64(trouble.Session);
    }

    public RunEvent Decode(ByteSource source, CodecMemory memory)
    {
        var at = memory.DecodeTime(source);
        var node = source.Int();
        var incarnation = memory.DecodeIncarnation(node, source);
        var operation = new OperationId(source.Int(), source.Int());
        var what = source.Unsigned();
        return new SessionTrouble(
            at, node, incarnation, operation, (TroubleKind)(what & 1), source.Fixed64(), (TroubleReason)(what >> 1));
    }
}
