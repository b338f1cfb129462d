using SessionLab.Core.Causes;
using SessionLab.Core.Judging;
using SessionLab.Core.Outages;
using SessionLab.Core.Records;

namespace SessionLab.Running;

/// <summary>What a stored run shows of its losses and outages.</summary>
/// <param name="Losses">Each with its cause, in the order in which they were found.</param>
/// <param name="Outages">One for each fault that hit somebody.</param>
/// <param name="MeasuredUs">When the measuring began, µs since the run's zero.</param>
public sealed record Aftermath(IReadOnlyList<Attribution> Losses, IReadOnlyList<Outage> Outages, long MeasuredUs)
{
    /// <summary>Reads the history twice: when the balancer noticed a fault stands behind the requests.</summary>
    /// <exception cref="Core.History.HistoryFormatException">The folder holds no history that can be read.</exception>
    public static Aftermath Of(string folder)
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
        return new Aftermath(losses, outages.Conclude(), measuredUs);
    }
}
