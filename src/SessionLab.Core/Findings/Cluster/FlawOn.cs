namespace SessionLab.Core.Findings.Cluster;

/// <summary>A wrong way of building was asked for: that is what the figures show.</summary>
internal sealed class FlawOn : IFindingRule
{
    /// <inheritdoc/>
    public string Key => "flaw_on";

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(Evidence evidence) => evidence.Header.Flaws.Select(flaw => new Finding(Key, false, flaw));
}
