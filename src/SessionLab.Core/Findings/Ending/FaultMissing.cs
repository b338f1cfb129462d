namespace SessionLab.Core.Findings.Ending;

/// <summary>A fault of the timeline never came, since the load had ended. Distrusts: the scenario's question has no answer.</summary>
internal sealed class FaultMissing : IFindingRule
{
    /// <inheritdoc/>
    public string Key => "fault_missing";

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(Evidence evidence)
    {
        var (planned, seen) = (evidence.Header.Faults.Count, evidence.Summary.Faults.Count);
        return planned > seen ? [new Finding(Key, true, Finding.Text(planned - seen, "0"), Finding.Text(planned, "0"))] : [];
    }
}
