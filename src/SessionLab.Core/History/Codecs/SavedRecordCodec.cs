using SessionLab.Core.Records;

namespace SessionLab.Core.History.Codecs;

/// <summary>A node's record of a save, with the time at which it was confirmed.</summary>
internal sealed class SavedRecordCodec : IEventCodec
{
    private readonly LedgerRecordCodec _record = new();

    public void Encode(RunEvent runEvent, ByteSink sink, CodecMemory memory)
    {
        var record = (LedgerRecord)runEvent;
        _record.Encode(record, sink, memory);
        sink.Signed(unchecked(record.SavedUs!.Value - record.AtUs));
    }

    public RunEvent Decode(ByteSource source, CodecMemory memory)
    {
        var record = (LedgerRecord)_record.Decode(source, memory);
        return record with { SavedUs = unchecked(record.AtUs + source.Signed()) };
    }
}
