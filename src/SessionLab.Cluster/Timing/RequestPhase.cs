namespace SessionLab.Cluster.Timing;

/// <summary>What a request is being spent on; at any time exactly one, so that the times of all phases add up to the request's.</summary>
public enum RequestPhase
{
    /// <summary>Balancer: finding the node that a cookie names.</summary>
    Affinity,

    /// <summary>Balancer: the rest of the way to the choice of a node.</summary>
    Choose,

    /// <summary>Balancer: waiting for the node, less what the node says it took.</summary>
    Forward,

    /// <summary>Loading the session.</summary>
    Load,

    /// <summary>The page itself, less the four below.</summary>
    App,

    /// <summary>Looking up a user in the user database.</summary>
    Db,

    /// <summary>Hashing a password.</summary>
    Hash,

    /// <summary>Waiting as a real application would work.</summary>
    Work,

    /// <summary>Waiting for one's turn to write: SQLite has one writer at a time.</summary>
    Lock,

    /// <summary>Saving or ending the session, less the wait before it and the copies.</summary>
    Save,

    /// <summary>Sending copies to other nodes, and waiting for them.</summary>
    Copy,

    /// <summary>Node: what is left: routing, the ledger, the answer.</summary>
    Other,
}
