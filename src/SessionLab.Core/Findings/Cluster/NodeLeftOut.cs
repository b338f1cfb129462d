namespace SessionLab.Core.Findings.Cluster;

/// <summary>The balancer sent a node no requests: the figures are true, and those of fewer nodes.</summary>
internal sealed class NodeLeftOut : IFindingRule
{
    /// <inheritdoc/>
    public string Key => "node_left_out";

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(Evidence evidence) => evidence.LeftOutUs.Select(
        node => new Finding(Key, false, node.Key, Finding.Text(node.Value / 1e6, "0.0")));
}
