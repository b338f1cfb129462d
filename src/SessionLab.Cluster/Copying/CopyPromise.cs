using SessionLab.Cluster.Sessions;

namespace SessionLab.Cluster.Copying;

/// <summary>What the mode <c>copy</c> promises under its dials.</summary>
internal static class CopyPromise
{
    /// <summary>The balancer's policy that knows where a session's copies are.</summary>
    public const string SessionKey = "session-key";

    private const string Applied = "applied";

    /// <summary>The claims in a cluster of these settings.</summary>
    /// <param name="cluster">Its nodes, policy and dials.</param>
    /// <param name="full">What is promised with a copy on every node, held before a save is acknowledged.</param>
    public static Claims Under(ClusterSettings cluster, Claims full)
    {
        var dials = cluster.Copying;
        var acknowledge = AcknowledgeCatalog.Named(dials.Acknowledge);
        var reach = Reaches(cluster, dials);
        return full with
        {
            Reach = reach,
            // A node that need not hold the session cannot know that another has saved it.
            Parallel = acknowledge.Refuses && reach == Reach.AnyNode ? full.Parallel : ParallelSaves.LastWins,
            // A save that waited for nobody may have been known to its node alone.
            NodeDeath = acknowledge.Waits,
            // Others may still accept what they have not yet been told has ended.
            Revocable = acknowledge.Name == Applied,
            Acknowledged = acknowledge.When,
        };
    }

    private static Reach Reaches(ClusterSettings cluster, CopySettings dials)
    {
        var everywhere = dials.Copies is not { } copies || copies >= cluster.Nodes - 1;
        if (!everywhere && cluster.Policy != SessionKey)
            return Reach.OwnNode;
        return dials.Acknowledge == Applied ? Reach.AnyNode : Reach.Eventually;
    }
}
