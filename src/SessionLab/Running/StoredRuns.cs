using SessionLab.Core.History;
using SessionLab.Core.Judging;
using SessionLab.Core.Records;
using SessionLab.Core.Reports;

namespace SessionLab.Running;

/// <summary>Reads stored runs again, from their histories alone.</summary>
public static class StoredRuns
{
    /// <summary>Judges and measures a stored run anew.</summary>
    /// <exception cref="HistoryFormatException">The folder holds no history that can be read.</exception>
    public static RunReport Rebuild(string folder)
    {
        using var history = Open(folder);
        return Replay.Report(HistoryReader.Read(history), new Judge(), folder);
    }

    /// <summary>Hands every event of a stored run to <paramref name="see"/>.</summary>
    /// <exception cref="HistoryFormatException">The folder holds no history that can be read.</exception>
    public static void ForEach(string folder, Action<RunEvent> see)
    {
        using var history = Open(folder);
        foreach (var runEvent in HistoryReader.Read(history))
            see(runEvent);
    }

    private static FileStream Open(string folder)
    {
        var file = Path.Combine(folder, RunFolder.History);
        return File.Exists(file)
            ? File.OpenRead(file)
            : throw new HistoryFormatException($"this is no run folder: it has no {RunFolder.History}");
    }
}
