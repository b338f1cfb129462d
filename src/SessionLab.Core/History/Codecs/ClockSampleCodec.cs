using SessionLab.Core.Records;

namespace SessionLab.Core.History.Codecs;

/// <summary>The wall clock beside the monotonic one.</summary>
internal sealed class ClockSampleCodec : IEventCodec
{
    public void Encode(RunEvent runEvent, ByteSink sink, CodecMemory memory)
    {
        var sample = (ClockSample)runEvent;
        memory.EncodeTime(sample.AtUs, sink);
        sink.Signed(sample.OffsetUs);
    }

    public RunEvent Decode(ByteSource source, CodecMemory memory) => new ClockSample(memory.DecodeTime(source), source.Signed());
}
