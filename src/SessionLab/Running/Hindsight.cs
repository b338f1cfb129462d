using SessionLab.Core.Reports;
using SessionLab.Core.Thresholds;

namespace SessionLab.Running;

/// <summary>What is said of runs once all of them are there, whether they were just made or read again: a second look, and their thresholds.</summary>
public static class Hindsight
{
    /// <summary>The runs with their thresholds held, and with their aftermath where one is asked for.</summary>
    /// <param name="runs">All that are reported together.</param>
    /// <param name="aftermath">True when the report shows losses and outages one by one; else only who has a threshold that needs it is looked at again.</param>
    public static IReadOnlyList<RunReport> Of(IReadOnlyList<RunReport> runs, bool aftermath = false) => ThresholdJudge.Hold(
        [.. runs.Select(run => run.Folder is { } folder && (aftermath || ThresholdJudge.NeedsAftermath(run)) ? run with { Aftermath = Aftermaths.Of(folder) } : run)]);
}
