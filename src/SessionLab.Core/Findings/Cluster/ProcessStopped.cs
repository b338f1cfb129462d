namespace SessionLab.Core.Findings.Cluster;

/// <summary>A process was taken off the processor. Distrusts: what failed meanwhile failed by nobody's plan.</summary>
internal sealed class ProcessStopped : IFindingRule
{
    /// <inheritdoc/>
    public string Key => "process_stopped";

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(Evidence evidence) => evidence.Stopped.Select(
        stop => new Finding(Key, true, stop.Process, Seconds(stop.TotalUs), Seconds(stop.FirstUs)));

    private static string Seconds(long us) => Finding.Text(us / 1e6, "0.0");
}
