using SessionLab.Cluster.Nodes;

namespace SessionLab.Cluster;

/// <summary>One file of the ledger: what one life of a node recorded.</summary>
/// <param name="Node">Index of the node, from 0.</param>
/// <param name="Incarnation">How often the node had been started, from 1.</param>
/// <param name="Path">The file; it is made by the node.</param>
public sealed record LedgerFile(int Node, int Incarnation, string Path)
{
    /// <summary>Its lines so far, in order, while the node may be writing; none before the node has made it.</summary>
    public IEnumerable<string> Lines() => File.Exists(Path) ? LineFile.Read(Path) : [];
}
