using SessionLab.Core.Records;

namespace SessionLab.Core.History.Codecs;

/// <summary>A node that began, or was asked to end.</summary>
internal sealed class NodeLifeCodec : IEventCodec
{
    public void Encode(RunEvent runEvent, ByteSink sink, CodecMemory memory)
    {
        var life = (NodeLife)runEvent;
        memory.EncodeTime(life.AtUs, sink);
        memory.Names.Encode(life.Node, sink);
        sink.Signed(life.Incarnation);
        sink.Byte(life.Began ? (byte)1 : (byte)0);
    }

    public RunEvent Decode(ByteSource source, CodecMemory memory) =>
        new NodeLife(memory.DecodeTime(source), memory.Names.Decode(source), source.Int(), source.Byte() == 1);
}
