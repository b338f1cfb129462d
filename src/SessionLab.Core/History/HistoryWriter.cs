using System.Text.Json;
using SessionLab.Core.History.Codecs;
using SessionLab.Core.Records;

namespace SessionLab.Core.History;

/// <summary>
/// Writes a run as a binary stream: the header as JSON, then events in compressed blocks of at most a second of run time,
/// so that the file is readable up to its last block whatever ends the bench. For one caller at a time.
/// </summary>
public sealed class HistoryWriter(Stream stream, bool leaveOpen = false) : IRunListener, IDisposable
{
    /// <summary>The longest run time in one block, µs.</summary>
    public const long BlockSpanUs = 1_000_000;

    // Enough for the compressor to find what repeats, and small beside a node's memory.
    private const int BlockBytes = 1 << 20;
    private readonly BlockWriter _blocks = new(stream);
    private readonly ByteSink _block = new();
    private readonly EventCodecs _codecs = new();
    private readonly CodecMemory _memory = new();
    private long _blockStartUs;
    private bool _started;

    /// <summary>Takes one event; the header first, once.</summary>
    /// <exception cref="InvalidOperationException">The first event is no header, or a later one is.</exception>
    public void See(RunEvent runEvent)
    {
        if (runEvent is RunHeader != !_started)
            throw new InvalidOperationException("A history begins with its header and has only one.");
        if (runEvent is RunHeader header)
            Start(header);
        else
            Add(runEvent);
    }

    /// <summary>Hands what is still collected to the stream as a block of its own.</summary>
    public void Flush()
    {
        if (_block.Length == 0)
            return;
        _blocks.Write(BlockKind.Events, _block.Written);
        _block.Clear();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Flush();
        if (!leaveOpen)
            stream.Dispose();
    }

    private void Start(RunHeader header)
    {
        HistoryFile.WriteStart(stream);
        _blocks.Write(BlockKind.Header, JsonSerializer.SerializeToUtf8Bytes(header, EventJson.Header));
        _started = true;
    }

    private void Add(RunEvent runEvent)
    {
        if (_block.Length > 0 && (_block.Length >= BlockBytes || !SameSecond(runEvent.AtUs)))
            Flush();
        if (_block.Length == 0)
            _blockStartUs = runEvent.AtUs;
        _codecs.Encode(runEvent, _block, _memory);
        if (runEvent is RunEnded)
            Flush();
    }

    // Ledgers are merged after the run: their times begin again at its start.
    private bool SameSecond(long atUs) => Math.Abs((double)atUs - _blockStartUs) < BlockSpanUs;
}
