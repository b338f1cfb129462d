using SessionLab.Core.Records;

namespace SessionLab.Core.History.Codecs;

/// <summary>What the sending code counted.</summary>
internal sealed class InFlightSampleCodec : IEventCodec
{
    public void Encode(RunEvent runEvent, ByteSink sink, CodecMemory memory)
    {
        var sample = (InFlightSample)runEvent;
        memory.EncodeTime(sample.AtUs, sink);
        sink.Signed(sample.Requests);
        sink.Signed(sample.IntegralUs);
    }

    public RunEvent Decode(ByteSource source, CodecMemory memory) =>
        new InFlightSample(memory.DecodeTime(source), source.Signed(), source.Signed());
}
