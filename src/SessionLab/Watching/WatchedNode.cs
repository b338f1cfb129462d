using System.Net;
using SessionLab.Cluster.Processes;

namespace SessionLab.Watching;

/// <summary>A node that can be asked what it holds.</summary>
/// <param name="Index">Index of the node in the header's list.</param>
/// <param name="Name">As the node calls itself in its answers.</param>
/// <param name="Gateway">Where its silo can be reached now; null while it cannot.</param>
public sealed record WatchedNode(int Index, string Name, Func<IPEndPoint?> Gateway)
{
    /// <summary>The nodes that host a silo; none in a mode without.</summary>
    public static IReadOnlyList<WatchedNode> Among(IEnumerable<NodeProcess> nodes) =>
        [.. nodes.Where(node => node.Gateway is not null).Select(node => new WatchedNode(node.Index, node.Name, () => node.Gateway))];
}
