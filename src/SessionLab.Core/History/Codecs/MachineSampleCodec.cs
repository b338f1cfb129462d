using SessionLab.Core.Records;

namespace SessionLab.Core.History.Codecs;

/// <summary>How busy the machine was; all 64 bits, so that nothing is rounded.</summary>
internal sealed class MachineSampleCodec : IEventCodec
{
    public void Encode(RunEvent runEvent, ByteSink sink, CodecMemory memory)
    {
        var sample = (MachineSample)runEvent;
        memory.EncodeTime(sample.AtUs, sink);
        sink.Fixed64(BitConverter.DoubleToUInt64Bits(sample.Busy));
    }

    public RunEvent Decode(ByteSource source, CodecMemory memory) =>
        new MachineSample(memory.DecodeTime(source), BitConverter.UInt64BitsToDouble(source.Fixed64()));
}
