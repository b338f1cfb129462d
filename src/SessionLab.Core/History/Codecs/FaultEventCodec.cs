using SessionLab.Core.Records;

namespace SessionLab.Core.History.Codecs;

/// <summary>A fault injected or healed.</summary>
internal sealed class FaultEventCodec : IEventCodec
{
    public void Encode(RunEvent runEvent, ByteSink sink, CodecMemory memory)
    {
        var fault = (FaultEvent)runEvent;
        memory.EncodeTime(fault.AtUs, sink);
        memory.Names.Encode(fault.Fault, sink);
        memory.Names.Encode(fault.Target, sink);
        sink.Byte(fault.Healed ? (byte)1 : (byte)0);
    }

    public RunEvent Decode(ByteSource source, CodecMemory memory) =>
        new FaultEvent(memory.DecodeTime(source), memory.Names.Decode(source), memory.Names.Decode(source), source.Byte() == 1);
}
