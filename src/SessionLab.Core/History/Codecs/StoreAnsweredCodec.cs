using SessionLab.Core.Records;

namespace SessionLab.Core.History.Codecs;

/// <summary>Which store answered a node.</summary>
internal sealed class StoreAnsweredCodec : IEventCodec
{
    public void Encode(RunEvent runEvent, ByteSink sink, CodecMemory memory)
    {
        var answered = (StoreAnswered)runEvent;
        memory.EncodeTime(answered.AtUs, sink);
        foreach (var name in (string[])[answered.Node, answered.Product, answered.Version, answered.Instance])
            memory.Names.Encode(name, sink);
    }

    public RunEvent Decode(ByteSource source, CodecMemory memory) => new StoreAnswered(
        memory.DecodeTime(source), memory.Names.Decode(source), memory.Names.Decode(source), memory.Names.Decode(source),
        memory.Names.Decode(source));
}
