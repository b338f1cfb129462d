using SessionLab.Core.Records;

namespace SessionLab.Core.History.Codecs;

/// <summary>A fault injected or healed.</summary>
internal sealed class FaultEventCodec : IEventCodec
{
    private const byte Begun = 0;
    private const byte Healed = 1;
    private const byte Done = 2;

    public void Encode(RunEvent runEvent, ByteSink sink, CodecMemory memory)
    {
        var fault = (FaultEvent)runEvent;
        memory.EncodeTime(fault.AtUs, sink);
        memory.Names.Encode(fault.Fault, sink);
        memory.Names.Encode(fault.Target, sink);
        sink.Byte(fault.Healed ? Healed : fault.Done ? Done : Begun);
    }

    public RunEvent Decode(ByteSource source, CodecMemory memory)
    {
        var (atUs, fault, target) = (memory.DecodeTime(source), memory.Names.Decode(source), memory.Names.Decode(source));
        var step = source.Byte();
        return new FaultEvent(atUs, fault, target, step == Healed) { Done = step == Done };
    }
}
