namespace SessionLab.Core.Records;

/// <summary>What <c>Server-Timing</c> can say of a request, times in µs; histories keep the numbers, so they keep their meaning.</summary>
public enum TimingEntry
{
    /// <summary>The node's time in all: <see cref="Load"/> to <see cref="Other"/>.</summary>
    Node,

    /// <summary>The balancer's time in all: <see cref="Affinity"/> to <see cref="Forward"/>, and the node's.</summary>
    Balancer,

    /// <summary>Finding the node that a cookie names.</summary>
    Affinity,

    /// <summary>The rest of the way to the choice of a node.</summary>
    Choose,

    /// <summary>Waiting for the node, less what the node says it took.</summary>
    Forward,

    /// <summary>Loading the session.</summary>
    Load,

    /// <summary>The page itself, less the three below.</summary>
    App,

    /// <summary>Looking up a user.</summary>
    Db,

    /// <summary>Hashing a password.</summary>
    Hash,

    /// <summary>Waiting as a real application would work.</summary>
    Work,

    /// <summary>Waiting for one's turn to write.</summary>
    Lock,

    /// <summary>Saving or ending the session, less the wait for a turn and the copies.</summary>
    Save,

    /// <summary>Sending copies to other nodes, and waiting for them.</summary>
    Copy,

    /// <summary>What is left of the node's time.</summary>
    Other,

    /// <summary>Bytes of keys and values sent to the session store.</summary>
    StoreSentBytes,

    /// <summary>Bytes of values received from the session store.</summary>
    StoreReceivedBytes,
}
