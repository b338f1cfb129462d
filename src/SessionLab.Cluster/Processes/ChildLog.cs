namespace SessionLab.Cluster.Processes;

/// <summary>Writes what a child says on standard error to a file, and remembers the end of it.</summary>
internal sealed class ChildLog
{
    private const int Remembered = 15;

    private readonly Queue<string> _end = new(Remembered);

    private ChildLog(StreamReader words, string file) => Copied = CopyAsync(words, file);

    /// <summary>Done when the child's standard error is closed.</summary>
    public Task Copied { get; }

    /// <summary>The last lines.</summary>
    public string End
    {
        get
        {
            lock (_end)
            {
                return string.Join(Environment.NewLine, _end);
            }
        }
    }

    /// <summary>Starts copying; the file is made only when there is something to write.</summary>
    public static ChildLog Keep(StreamReader words, string file) => new(words, file);

    private async Task CopyAsync(StreamReader words, string file)
    {
        while (await words.ReadLineAsync() is { } line)
        {
            Remember(line);
            await KeepAsync(file, line);
        }
    }

    private static async Task KeepAsync(string file, string line)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            await File.AppendAllLinesAsync(file, [line]);
        }
        catch (IOException)
        {
            // A full disk: the last lines are still remembered, and what the child says must never end the lab.
        }
    }

    private void Remember(string line)
    {
        lock (_end)
        {
            if (_end.Count == Remembered)
            {
                _end.Dequeue();
            }
            _end.Enqueue(line);
        }
    }
}
