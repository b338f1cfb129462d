using SessionLab.Core.Records;

namespace SessionLab.Core.History.Codecs;

/// <summary>What kept a process's work waiting.</summary>
internal sealed class RuntimeSampleCodec : IEventCodec
{
    public void Encode(RunEvent runEvent, ByteSink sink, CodecMemory memory)
    {
        var sample = (RuntimeSample)runEvent;
        memory.EncodeTime(sample.AtUs, sink);
        memory.Names.Encode(sample.Process, sink);
        sink.Signed(sample.Threads);
        sink.Signed(sample.Queued);
        sink.Signed(sample.WaitUs);
        sink.Signed(sample.PausedUs);
        sink.Signed(sample.LongestPauseUs);
        sink.Signed(sample.LateUs);
    }

    public RunEvent Decode(ByteSource source, CodecMemory memory) => new RuntimeSample(
        memory.DecodeTime(source), memory.Names.Decode(source), source.Signed(), source.Signed(), source.Signed(), source.Signed(),
        source.Signed(), source.Signed());
}
