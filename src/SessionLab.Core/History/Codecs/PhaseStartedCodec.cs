using SessionLab.Core.Records;

namespace SessionLab.Core.History.Codecs;

/// <summary>The start of a phase.</summary>
internal sealed class PhaseStartedCodec : IEventCodec
{
    public void Encode(RunEvent runEvent, ByteSink sink, CodecMemory memory)
    {
        var phase = (PhaseStarted)runEvent;
        memory.EncodeTime(phase.AtUs, sink);
        sink.Unsigned((ulong)phase.Phase);
    }

    public RunEvent Decode(ByteSource source, CodecMemory memory) =>
        new PhaseStarted(memory.DecodeTime(source), (Phase)source.Unsigned());
}
