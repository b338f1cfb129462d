using SessionLab.Core.Judging;
using SessionLab.Core.Measuring;
using SessionLab.Core.Records;

namespace SessionLab.Core.Reports;

/// <summary>Shows a kept history to the same listeners that saw the run; the same comes out again.</summary>
public static class Replay
{
    /// <summary>Shows every event to every listener, in order.</summary>
    public static void Run(IEnumerable<RunEvent> events, params IReadOnlyList<IRunListener> listeners)
    {
        foreach (var runEvent in events)
            foreach (var listener in listeners)
                listener.See(runEvent);
    }

    /// <summary>Judges and measures a history again.</summary>
    /// <param name="events">The history, its header first.</param>
    /// <param name="judge">A fresh judge.</param>
    /// <param name="folder">Where the run is kept.</param>
    /// <exception cref="InvalidOperationException">The history has no header.</exception>
    public static RunReport Report(IEnumerable<RunEvent> events, Judge judge, string? folder = null)
    {
        var hearing = new Hearing(judge);
        Run(events, hearing);
        return hearing.Conclude(folder);
    }
}
