using SessionLab.Core.Records;

namespace SessionLab.Core.History;

/// <summary>The first bytes of every history: eight that name the format, one with the version of the records.</summary>
internal static class HistoryFile
{
    private static ReadOnlySpan<byte> Magic => "SLABHIST"u8;

    /// <summary>Bytes before the first block.</summary>
    public static int StartLength => Magic.Length + 1;

    public static void WriteStart(Stream stream)
    {
        stream.Write(Magic);
        stream.WriteByte(RunHeader.CurrentSchema);
    }

    /// <exception cref="HistoryFormatException">Not a history, or one of a newer version.</exception>
    public static void CheckStart(Stream stream)
    {
        Span<byte> start = stackalloc byte[StartLength];
        var read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        if (read < start.Length || !start.StartsWith(Magic))
            throw new HistoryFormatException("This file is not a history of SessionLab.");
        CheckSchema(start[^1]);
    }

    /// <exception cref="HistoryFormatException">The records are of a newer version.</exception>
    public static void CheckSchema(int schema)
    {
        if (schema > RunHeader.CurrentSchema)
            throw new HistoryFormatException(
                $"This history has schema {schema}; this SessionLab reads up to {RunHeader.CurrentSchema}. Use a newer SessionLab.");
    }
}
