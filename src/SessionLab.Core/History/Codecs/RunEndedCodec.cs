using SessionLab.Core.Records;

namespace SessionLab.Core.History.Codecs;

/// <summary>The end of a run.</summary>
internal sealed class RunEndedCodec : IEventCodec
{
    public void Encode(RunEvent runEvent, ByteSink sink, CodecMemory memory)
    {
        var ended = (RunEnded)runEvent;
        memory.EncodeTime(ended.AtUs, sink);
        sink.Unsigned((ulong)ended.Reason);
    }

    public RunEvent Decode(ByteSource source, CodecMemory memory) =>
        new RunEnded(memory.DecodeTime(source), (EndReason)source.Unsigned());
}
