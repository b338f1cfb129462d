namespace SessionLab.Core.Findings.Cluster;

/// <summary>A node did not tell what it held: the matrix of copies has gaps, and nothing else has.</summary>
internal sealed class NodeSilent : IFindingRule
{
    /// <inheritdoc/>
    public string Key => "node_silent";

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(Evidence evidence) => evidence.Summary.Copies is not { } copies
        ? []
        : copies.Nodes.Where(node => node.Silent > 0).Select(
            node => new Finding(Key, false, node.Node, Finding.Text(node.Silent, "0"), Finding.Text(copies.Rounds, "0")));
}
