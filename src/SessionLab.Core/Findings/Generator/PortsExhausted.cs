namespace SessionLab.Core.Findings.Generator;

/// <summary>The lab had no port or connection left. Distrusts: it was another load than the planned one.</summary>
internal sealed class PortsExhausted : IFindingRule
{
    /// <inheritdoc/>
    public string Key => "ports_exhausted";

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(Evidence evidence) =>
        evidence.NoPort > 0 ? [new Finding(Key, true, Finding.Text(evidence.NoPort, "0"))] : [];
}
