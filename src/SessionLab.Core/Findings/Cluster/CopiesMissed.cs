namespace SessionLab.Core.Findings.Cluster;

/// <summary>Copies were given up: what the mode costs then is what it costs when it makes fewer.</summary>
internal sealed class CopiesMissed : IFindingRule
{
    /// <inheritdoc/>
    public string Key => "copies_missed";

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(Evidence evidence) =>
        evidence.Summary.Copies?.Nodes.Sum(node => node.Missed) is > 0 and var missed ? [new Finding(Key, false, Finding.Text(missed, "0"))] : [];
}
