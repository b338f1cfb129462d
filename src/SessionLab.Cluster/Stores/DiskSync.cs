using System.Diagnostics;

namespace SessionLab.Cluster.Stores;

/// <summary>Measures how long a disk takes to confirm a small write.</summary>
public static class DiskSync
{
    private const int Repetitions = 20;
    private const int Page = 4096;

    /// <summary>The median of 20 writes of a page, each followed by the system call that a database waits for, µs.</summary>
    /// <param name="folder">A folder on the disk; the file in it is gone afterwards.</param>
    public static double MedianUs(string folder)
    {
        var path = Path.Combine(folder, Path.GetRandomFileName());
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        var page = new byte[Page];
        var times = Enumerable.Range(0, Repetitions).Select(_ => Time(file, page)).Order().ToArray();
        return (times[Repetitions / 2 - 1] + times[Repetitions / 2]) / 2;
    }

    private static double Time(FileStream file, byte[] page)
    {
        var start = Stopwatch.GetTimestamp();
        file.Position = 0;
        file.Write(page);
        file.Flush(flushToDisk: true);
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    }
}
