using SessionLab.Core.Records;

namespace SessionLab.Core.History.Codecs;

/// <summary>A node that gave the observer no answer.</summary>
internal sealed class CopySilenceCodec : IEventCodec
{
    public void Encode(RunEvent runEvent, ByteSink sink, CodecMemory memory)
    {
        var silence = (CopySilence)runEvent;
        memory.EncodeTime(silence.AtUs, sink);
        sink.Signed(silence.Round);
        sink.Signed(silence.Node);
    }

    public RunEvent Decode(ByteSource source, CodecMemory memory) =>
        new CopySilence(memory.DecodeTime(source), source.Int(), source.Int());
}
