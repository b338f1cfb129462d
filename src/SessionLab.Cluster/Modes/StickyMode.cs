using SessionLab.Cluster.Sessions;

namespace SessionLab.Cluster.Modes;

/// <summary>
/// The session is in the memory of one node, as in <see cref="LocalMode"/>, and the balancer sends the client back to that
/// node. It costs an even spread of the load. It breaks when the node dies: everybody bound to it is logged out.
/// </summary>
public static class StickyMode
{
    /// <summary>Its line in the catalog.</summary>
    public static Mode Entry { get; } = new(
        "sticky",
        "In the memory of one node, to which the balancer always sends the client back.",
        new Claims(
            Reach.OwnNode, NodeDeath: false, ClusterDeath: false, StoreRestart: null,
            Revocable: true, ParallelSaves.LastWins, "in the memory of one node"),
        LocalMode.AddTo);
}
