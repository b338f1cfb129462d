using SessionLab.Core.Records;

namespace SessionLab.Core.History.Codecs;

/// <summary>An operation id as its distance from another: two bytes for most.</summary>
internal static class OperationIdCodec
{
    public static void Encode(OperationId id, OperationId near, ByteSink sink)
    {
        sink.Signed((long)id.Client - near.Client);
        sink.Signed((long)id.Number - near.Number);
    }

    public static OperationId Decode(OperationId near, ByteSource source) =>
        new((int)(near.Client + source.Signed()), (int)(near.Number + source.Signed()));
}
