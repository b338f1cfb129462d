namespace SessionLab.Cluster.Sessions;

/// <summary>What a mode promises; the bench hands it to the judge, who holds the mode to this and to nothing else.</summary>
/// <param name="Reach">From which nodes a session is found.</param>
/// <param name="NodeDeath">Sessions survive the death of the node that served them.</param>
/// <param name="ClusterDeath">Sessions survive the death of all nodes at once.</param>
/// <param name="StoreRestart">Sessions survive a restart of the store; null without a store.</param>
/// <param name="Revocable">After an acknowledged logout the old credential is refused.</param>
/// <param name="Parallel">What overlapping requests of one session do to each other.</param>
/// <param name="Acknowledged">When a save counts as acknowledged, in a few words for people; nothing is judged by it.</param>
public sealed record Claims(
    Reach Reach, bool NodeDeath, bool ClusterDeath, bool? StoreRestart, bool Revocable, ParallelSaves Parallel, string Acknowledged);

/// <summary>From which nodes a session is found.</summary>
public enum Reach
{
    /// <summary>From whichever node the next request lands on.</summary>
    AnyNode,

    /// <summary>From whichever node, although another one may learn of a save only after it was acknowledged.</summary>
    Eventually,

    /// <summary>From its own node, to which the balancer has to send the client back.</summary>
    OwnNode,

    /// <summary>From the node that made it and no other, wherever the balancer sends the client.</summary>
    OneNode,
}

/// <summary>What overlapping saves of one session do to each other.</summary>
public enum ParallelSaves
{
    /// <summary>The last save wins; the other's writes are overwritten.</summary>
    LastWins,

    /// <summary>The later save is refused with 409, certainly not applied.</summary>
    Refused,
}
