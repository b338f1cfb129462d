using SessionLab.Core.Records;

namespace SessionLab.Core.History.Codecs;

/// <summary>The kinds of events by the byte that stands before each; a number once used keeps its meaning.</summary>
internal sealed class EventCodecs
{
    private readonly IEventCodec[] _byTag =
    [
        new OperationCodec(),
        new LedgerRecordCodec(),
        new PhaseStartedCodec(),
        new FaultEventCodec(),
        new ResourceSampleCodec(),
        new MachineSampleCodec(),
        new RunEndedCodec(),
        new CopySampleCodec(),
        new CopySilenceCodec(),
        new CopyRecordCodec(),
        new RotationChangeCodec(),
        new InFlightSampleCodec(),
        new RuntimeSampleCodec(),
        new ClockSampleCodec(),
        new StoreAnsweredCodec(),
        new SessionTroubleCodec(),
        new NodeLifeCodec(),
        new SavedRecordCodec(),
    ];

    public void Encode(RunEvent runEvent, ByteSink sink, CodecMemory memory)
    {
        var tag = Tag(runEvent);
        sink.Byte((byte)tag);
        _byTag[tag].Encode(runEvent, sink, memory);
    }

    public RunEvent Decode(ByteSource source, CodecMemory memory)
    {
        var tag = source.Byte();
        if (tag >= _byTag.Length)
            throw new HistoryFormatException($"The history holds an event of the unknown kind {tag}.");
        return _byTag[tag].Decode(source, memory);
    }

    private static int Tag(RunEvent runEvent) => runEvent switch
    {
        Operation => 0,
        LedgerRecord { SavedUs: null } => 1,
        PhaseStarted => 2,
        FaultEvent => 3,
        ResourceSample => 4,
        MachineSample => 5,
        RunEnded => 6,
        CopySample => 7,
        CopySilence => 8,
        CopyRecord => 9,
        RotationChange => 10,
        InFlightSample => 11,
        RuntimeSample => 12,
        ClockSample => 13,
        StoreAnswered => 14,
        SessionTrouble => 15,
        NodeLife => 16,
        LedgerRecord => 17,
        _ => throw new NotSupportedException($"A history has no room for {runEvent.GetType().Name}."),
    };
}
