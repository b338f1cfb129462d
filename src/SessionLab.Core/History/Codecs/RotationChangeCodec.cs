using SessionLab.Core.Records;

namespace SessionLab.Core.History.Codecs;

/// <summary>The balancer began, or ceased, to send requests to a node.</summary>
internal sealed class RotationChangeCodec : IEventCodec
{
    public void Encode(RunEvent runEvent, ByteSink sink, CodecMemory memory)
    {
        var change = (RotationChange)runEvent;
        memory.EncodeTime(change.AtUs, sink);
        memory.Names.Encode(change.Node, sink);
        sink.Byte(change.InRotation ? (byte)1 : (byte)0);
    }

    public RunEvent Decode(ByteSource source, CodecMemory memory) =>
        new RotationChange(memory.DecodeTime(source), memory.Names.Decode(source), source.Byte() == 1);
}
