using SessionLab.Core.Checkers;
using SessionLab.Core.History;
using SessionLab.Core.Measuring;
using SessionLab.Core.Records;
using SessionLab.Core.Reports;

namespace SessionLab.Commands;

/// <summary>Reads stored runs again, from their histories alone.</summary>
public static class StoredRuns
{
    /// <summary>The events of a stored run; null after saying why they cannot be read.</summary>
    public static IEnumerable<RunEvent>? Events(string folder, TextWriter error)
    {
        var file = File.Exists(folder) ? folder : Path.Combine(folder, RunFolder.History);
        if (!File.Exists(file))
        {
            error.WriteLine($"sessionlab: {folder} is no run folder: it has no {RunFolder.History}");
            return null;
        }

        return HistoryReader.Read(File.OpenRead(file));
    }

    /// <summary>Judges and measures a stored run anew.</summary>
    public static RunReport Rebuild(IEnumerable<RunEvent> events)
    {
        RunHeader? header = null;
        var judge = new Judge();
        var summariser = new Summariser();
        foreach (var runEvent in events)
        {
            header ??= runEvent as RunHeader;
            judge.See(runEvent);
            summariser.See(runEvent);
        }

        var judgement = judge.Conclude();
        return new RunReport(header ?? throw new HistoryFormatException("the history has no header"), summariser.Summarise(judgement), judgement);
    }
}
