namespace SessionLab.Core.Findings.Cluster;

/// <summary>A process ended by itself. Distrusts: what was lost with it was lost by nobody's plan.</summary>
internal sealed class ProcessEnded : IFindingRule
{
    /// <inheritdoc/>
    public string Key => "process_ended";

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(Evidence evidence) => evidence.Ended.Select(process => new Finding(Key, true, process));
}
