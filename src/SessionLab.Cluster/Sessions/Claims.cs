namespace SessionLab.Cluster.Sessions;

/// <summary>What a mode promises; the bench hands it to the judge, who holds the mode to this and to nothing else.</summary>
/// <param name="AnyNode">A session is there on whichever node the next request lands.</param>
/// <param name="Affinity">The mode needs a balancer that sends a client back to its node.</param>
/// <param name="NodeDeath">Sessions survive the death of the node that served them.</param>
/// <param name="StoreRestart">Sessions survive a restart of the store; null without a store.</param>
/// <param name="Revocable">After an acknowledged logout the old credential is refused.</param>
/// <param name="Durable">An acknowledged save survives a power cut of the whole cluster.</param>
/// <param name="Parallel">What overlapping requests of one session do to each other.</param>
/// <param name="Acknowledged">When a save counts as acknowledged, in a few words.</param>
public sealed record Claims(
    bool AnyNode, bool Affinity, bool NodeDeath, bool? StoreRestart, bool Revocable, bool Durable,
    ParallelSaves Parallel, string Acknowledged);

/// <summary>What overlapping saves of one session do to each other.</summary>
public enum ParallelSaves
{
    /// <summary>The last save wins; the other's writes are overwritten.</summary>
    LastWins,

    /// <summary>The later save is refused with 409, certainly not applied.</summary>
    Refused,
}
