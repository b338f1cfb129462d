using SessionLab.Core.Causes;
using SessionLab.Core.Judging;
using SessionLab.Core.Outages;
using SessionLab.Core.Records;
using SessionLab.Core.Reports;
using SessionLab.Core.Reports.Sequences;

namespace SessionLab.Running;

/// <summary>Looks at stored runs once more, for what the first reading cannot tell: when the balancer noticed a fault stands behind the requests.</summary>
public static class Aftermaths
{
    /// <summary>Reads the history two times, and a third time when something was lost.</summary>
    /// <param name="folder">A run folder.</param>
    /// <param name="client">Only losses of this client; null: of everybody.</param>
    /// <exception cref="Core.History.HistoryFormatException">The folder holds no history that can be read.</exception>
    public static Aftermath Of(string folder, int? client = null)
    {
        var (windows, measuredUs) = (new OutageWindows(), 0L);
        StoredRuns.ForEach(folder, seen =>
        {
            windows.See(seen);
            if (seen is PhaseStarted { Phase: Phase.Measured } measured)
                measuredUs = measured.AtUs;
        });
        var (losses, outages, judge) = (new List<Attribution>(), new OutageMeters(windows.All), new Judge());
        judge.Attributed += losses.Add;
        judge.Classified += outages.See;
        StoredRuns.ForEach(folder, judge.See);
        judge.Conclude();
        if (client is not null)
            losses.RemoveAll(loss => loss.Operation.Client != client);
        return new Aftermath(losses, outages.Conclude(), measuredUs) { Shortest = Shortest(folder, losses) };
    }

    private static LossStory? Shortest(string folder, List<Attribution> losses)
    {
        if (losses.MinBy(loss => loss.TookUs) is not { } shortest)
            return null;
        var story = new LossStory(shortest);
        StoredRuns.ForEach(folder, story.See);
        return story;
    }
}
