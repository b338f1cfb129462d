using System.Text.Json;
using SessionLab.Core.History.Codecs;
using SessionLab.Core.Records;

namespace SessionLab.Core.History;

/// <summary>Reads what <see cref="HistoryWriter"/> wrote, event by event, up to the first block that is not whole.</summary>
public sealed class HistoryReader
{
    private readonly BlockReader _blocks;

    /// <summary>Reads the header; events follow with <see cref="Events"/>. The stream stays the caller's.</summary>
    /// <exception cref="HistoryFormatException">Not a history, a newer one, or one without its header.</exception>
    public HistoryReader(Stream stream)
    {
        HistoryFile.CheckStart(stream);
        _blocks = new BlockReader(stream, HistoryFile.StartLength);
        if (!_blocks.Next() || _blocks.Kind != BlockKind.Header)
            throw new HistoryFormatException(_blocks.DamagedAt is { } at
                ? $"This history is damaged at byte {at}, in its header: there is nothing to read."
                : "This history was cut off inside its header: there is nothing to read.");
        Header = ParseHeader(_blocks.Content.AsSpan(0, _blocks.Length));
        HistoryFile.CheckSchema(Header.Schema);
    }

    /// <summary>The run's header.</summary>
    public RunHeader Header { get; }

    /// <summary>True after all events have been read when the last was <see cref="RunEnded"/>; false: the run was cut off.</summary>
    public bool EndedCleanly { get; private set; }

    /// <summary>All events of a history, its header first.</summary>
    /// <exception cref="HistoryFormatException">As the constructor's.</exception>
    public static IEnumerable<RunEvent> Read(Stream stream) => new HistoryReader(stream).Events();

    /// <summary>The events in the order seen, the header first, and <see cref="HistoryDamaged"/> last where the file goes on unreadable. To be walked once.</summary>
    public IEnumerable<RunEvent> Events()
    {
        var codecs = new EventCodecs();
        var memory = new CodecMemory();
        var source = new ByteSource();
        var lastUs = 0L;
        yield return Header;
        while (_blocks.Next())
        {
            source.Open(_blocks.Content, _blocks.Length);
            while (!source.AtEnd)
            {
                var runEvent = codecs.Decode(source, memory);
                EndedCleanly = runEvent is RunEnded;
                lastUs = runEvent.AtUs;
                yield return runEvent;
            }
        }

        if (_blocks.DamagedAt is not { } at)
            yield break;
        EndedCleanly = false;
        yield return new HistoryDamaged(lastUs, at);
    }

    private static RunHeader ParseHeader(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, EventJson.Header)
                ?? throw new HistoryFormatException("The header of this history is empty.");
        }
        catch (JsonException e)
        {
            // The block's checksum was right, so the file is whole and from a version that writes another header.
            throw new HistoryFormatException("The header of this history does not read: " + e.Message, e);
        }
    }
}
