namespace SessionLab.Core.Findings.Answers;

/// <summary>Requests may have been applied or not although nothing was broken: no latency holds them, and the judge accuses nobody for them.</summary>
internal sealed class InDoubt : IFindingRule
{
    /// <inheritdoc/>
    public string Key => "in_doubt";

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(Evidence evidence) =>
        !evidence.Broken && evidence.Summary.InDoubt > 0 ? [new Finding(Key, false, Finding.Text(evidence.Summary.InDoubt, "0"))] : [];
}
