using SessionLab.Core.Records;

namespace SessionLab.Core.History.Codecs;

/// <summary>What a process had used.</summary>
internal sealed class ResourceSampleCodec : IEventCodec
{
    public void Encode(RunEvent runEvent, ByteSink sink, CodecMemory memory)
    {
        var sample = (ResourceSample)runEvent;
        memory.EncodeTime(sample.AtUs, sink);
        memory.Names.Encode(sample.Process, sink);
        sink.Signed(sample.ProcessorUs);
        sink.Signed(sample.MemoryBytes);
    }

    public RunEvent Decode(ByteSource source, CodecMemory memory) =>
        new ResourceSample(memory.DecodeTime(source), memory.Names.Decode(source), source.Signed(), source.Signed());
}
