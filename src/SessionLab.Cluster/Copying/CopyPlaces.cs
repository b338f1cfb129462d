using System.IO.Hashing;
using System.Text;

namespace SessionLab.Cluster.Copying;

/// <summary>Which nodes a session belongs to: known from its id alone, to nodes and balancer alike.</summary>
/// <remarks>Rendezvous hashing (Thaler and Ravishankar 1998): a node that goes or comes moves only the sessions that were or will be its own.</remarks>
public static class CopyPlaces
{
    /// <summary>The nodes in the order in which the session belongs to them.</summary>
    public static IEnumerable<string> Order(string sessionId, IEnumerable<string> nodes) =>
        nodes.OrderByDescending(node => Weight(sessionId, node)).ThenBy(node => node, StringComparer.Ordinal);

    private static ulong Weight(string sessionId, string node) => XxHash3.HashToUInt64(Encoding.UTF8.GetBytes($"{node} {sessionId}"));
}
