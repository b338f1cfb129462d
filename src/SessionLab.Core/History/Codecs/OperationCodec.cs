using SessionLab.Core.Records;

namespace SessionLab.Core.History.Codecs;

/// <summary>Operations: mostly a client, four short times and the few bits that differ from what was expected of it.</summary>
internal sealed class OperationCodec : IEventCodec
{
    private const int Ok = 200;

    [Flags]
    private enum Bits : byte
    {
        None = 0,
        NextNumber = 1,
        SameJar = 2,
        Reaction = 4,
        Presented = 8,
        Plain = 16,
        Answered = 32,
        Timed = 64,
    }

    public void Encode(RunEvent runEvent, ByteSink sink, CodecMemory memory)
    {
        var operation = (Operation)runEvent;
        var client = memory.Client(operation.Id.Client);
        var bits = BitsOf(operation, client);
        sink.Signed(operation.Id.Client);
        sink.Byte((byte)bits);
        sink.Unsigned((ulong)operation.Kind);
        sink.Unsigned((ulong)operation.Phase);
        EncodeUnexpected(operation, bits, sink);
        EncodeTimes(operation, sink, memory);
        client.Number = operation.Id.Number;
        client.Jar = operation.Jar;
        if (operation.Answer is { } answer)
            AnswerCodec.Encode(answer, operation.Id, sink, memory, memory.Jar(operation.Jar));
        if (operation.Timing is { } timing)
            ServerTimingCodec.Encode(timing, sink);
    }

    public RunEvent Decode(ByteSource source, CodecMemory memory)
    {
        var number = source.Int();
        var client = memory.Client(number);
        var bits = (Bits)source.Byte();
        var kind = (OperationKind)source.Unsigned();
        var phase = (Phase)source.Unsigned();
        var id = new OperationId(
            number, bits.HasFlag(Bits.NextNumber) ? unchecked(client.Number + 1) : source.Int());
        var jar = bits.HasFlag(Bits.SameJar) ? client.Jar : source.Int();
        OperationId? reaction = bits.HasFlag(Bits.Reaction) ? OperationIdCodec.Decode(id, source) : null;
        var (outcome, trouble, status) = bits.HasFlag(Bits.Plain)
            ? (Outcome.Ok, Trouble.None, Ok)
            : ((Outcome)source.Unsigned(), (Trouble)source.Unsigned(), source.Int());
        var end = memory.DecodeTime(source);
        var start = unchecked(end - source.Signed());
        var intended = unchecked(start - source.Signed());
        client.Number = id.Number;
        client.Jar = jar;
        var answer = bits.HasFlag(Bits.Answered) ? AnswerCodec.Decode(id, source, memory, memory.Jar(jar)) : null;
        return new Operation(
            id, jar, kind, phase, reaction, intended, start, end,
            bits.HasFlag(Bits.Presented), outcome, trouble, status, answer)
        {
            Timing = bits.HasFlag(Bits.Timed) ? ServerTimingCodec.Decode(source) : null,
        };
    }

    private static Bits BitsOf(Operation operation, ClientMemory client) =>
        (operation.Id.Number == unchecked(client.Number + 1) ? Bits.NextNumber : Bits.None)
        | (operation.Jar == client.Jar ? Bits.SameJar : Bits.None)
        | (operation.ReactionTo is not null ? Bits.Reaction : Bits.None)
        | (operation.Presented ? Bits.Presented : Bits.None)
        | (operation is { Outcome: Outcome.Ok, Trouble: Trouble.None, Status: Ok } ? Bits.Plain : Bits.None)
        | (operation.Answer is not null ? Bits.Answered : Bits.None)
        | (operation.Timing is not null ? Bits.Timed : Bits.None);

    private static void EncodeUnexpected(Operation operation, Bits bits, ByteSink sink)
    {
        if (!bits.HasFlag(Bits.NextNumber))
            sink.Signed(operation.Id.Number);
        if (!bits.HasFlag(Bits.SameJar))
            sink.Signed(operation.Jar);
        if (operation.ReactionTo is { } reaction)
            OperationIdCodec.Encode(reaction, operation.Id, sink);
        if (bits.HasFlag(Bits.Plain))
            return;
        sink.Unsigned((ulong)operation.Outcome);
        sink.Unsigned((ulong)operation.Trouble);
        sink.Signed(operation.Status);
    }

    // Differences may run over with odd times; they run back over when added again.
    private static void EncodeTimes(Operation operation, ByteSink sink, CodecMemory memory)
    {
        memory.EncodeTime(operation.EndUs, sink);
        sink.Signed(unchecked(operation.EndUs - operation.StartUs));
        sink.Signed(unchecked(operation.StartUs - operation.IntendedUs));
    }
}
