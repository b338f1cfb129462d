using SessionLab.Core.Records;

namespace SessionLab.Core.History.Codecs;

/// <summary>What an answer said, as the difference from the last answer to the same jar.</summary>
internal static class AnswerCodec
{
    public static void Encode(Answer answer, OperationId id, ByteSink sink, CodecMemory memory, JarMemory jar)
    {
        var before = jar.Answer;
        sink.Signed(answer.Node);
        memory.EncodeIncarnation(answer.Node, answer.Incarnation, sink);
        sink.Unsigned((ulong)answer.State);
        sink.Signed(unchecked(answer.Version - before.Version));
        sink.Signed((long)answer.User - before.User);
        sink.Signed((long)answer.Count - before.Count);
        TailCodec.Encode(answer.Tail, before.Tail, id, sink);
        jar.Answer = answer;
    }

    public static Answer Decode(OperationId id, ByteSource source, CodecMemory memory, JarMemory jar)
    {
        var before = jar.Answer;
        var node = source.Int();
        return jar.Answer = new Answer(
            node,
            memory.DecodeIncarnation(node, source),
            (SessionState)source.Unsigned(),
            unchecked(before.Version + source.Signed()),
            (int)(before.User + source.Signed()),
            (int)(before.Count + source.Signed()),
            TailCodec.Decode(before.Tail, id, source));
    }
}
