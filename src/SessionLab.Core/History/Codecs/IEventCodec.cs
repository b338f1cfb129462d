using SessionLab.Core.Records;

namespace SessionLab.Core.History.Codecs;

/// <summary>Writes and reads one kind of event; both sides keep the same memory, so that only what changed is written.</summary>
internal interface IEventCodec
{
    void Encode(RunEvent runEvent, ByteSink sink, CodecMemory memory);

    RunEvent Decode(ByteSource source, CodecMemory memory);
}
