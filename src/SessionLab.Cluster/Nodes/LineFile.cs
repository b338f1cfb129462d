using System.IO.MemoryMappedFiles;

namespace SessionLab.Cluster.Nodes;

/// <summary>A file that only grows, line by line, through a mapping: a line costs a copy in memory and no call of the system, and a kill loses none.</summary>
/// <remarks>
/// The pages belong to the system as soon as they are written, like those of an ordinary write. Room is made ahead by writing
/// zeros, so that a full disk is an exception here and not a fault in the mapping; what is left of it is cut off at the end.
/// A line's first byte is written last: whoever reads meanwhile, or after a kill, sees whole lines and then a zero.
/// </remarks>
public sealed unsafe class LineFile : IDisposable
{
    private const int Room = 256 * 1024;
    private static readonly byte[] Zeros = new byte[Room];

    private readonly FileStream _file;
    private MemoryMappedFile? _mapping;
    private MemoryMappedViewAccessor? _view;
    private byte* _room;
    private int _left;
    private long _end;

    /// <summary>Opens it behind the lines it holds; it is made when it is missing, and so is its folder.</summary>
    public LineFile(string path)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        // No buffer: what is written here must be in the file before it is mapped.
        _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        _end = EndOf(_file);
        // Of a line that was cut off everything may be there but its first byte.
        _file.SetLength(_end);
    }

    /// <summary>Adds a line, which has its end and begins with no zero; not for several threads at once.</summary>
    /// <exception cref="IOException">The disk has no room for it; nothing of it was written.</exception>
    public void Write(ReadOnlySpan<byte> line)
    {
        if (_left < line.Length)
            MakeRoom(line.Length);
        line[1..].CopyTo(new Span<byte>(_room + 1, _left - 1));
        Volatile.WriteBarrier();
        *_room = line[0];
        _room += line.Length;
        _left -= line.Length;
        _end += line.Length;
    }

    /// <summary>Its whole lines so far, in order; somebody may be writing to it.</summary>
    public static IEnumerable<string> Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line && !line.StartsWith('\0'))
            yield return line;
    }

    /// <summary>Cuts off the room that was not needed.</summary>
    public void Dispose()
    {
        if (!_file.CanWrite)
            return;
        Unmap();
        _file.SetLength(_end);
        _file.Dispose();
    }

    // Whoever wrote it before may have been killed, and has left room behind.
    private static long EndOf(FileStream file)
    {
        var held = new byte[file.Length];
        file.ReadExactly(held);
        return held.AsSpan().IndexOf((byte)0) is >= 0 and var zero ? zero : held.Length;
    }

    private void MakeRoom(int bytes)
    {
        Unmap();
        while (_file.Length < _end + bytes)
        {
            _file.Position = _file.Length;
            _file.Write(Zeros);
        }

        _mapping = MemoryMappedFile.CreateFromFile(_file, null, 0, MemoryMappedFileAccess.ReadWrite, HandleInheritability.None, leaveOpen: true);
        _view = _mapping.CreateViewAccessor(_end, _file.Length - _end);
        // Its handle would count every user at every line.
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _room);
        _room += _view.PointerOffset;
        _left = (int)_view.Capacity;
    }

    private void Unmap()
    {
        _left = 0;
        if (_view is null)
            return;
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        // Disposed of first, the view would wait for the disk.
        _view.SafeMemoryMappedViewHandle.Dispose();
        _view.Dispose();
        _mapping!.Dispose();
        _view = null;
    }
}
