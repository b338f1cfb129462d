namespace SessionLab.Cluster.Clocks;

/// <summary>The clock by which sessions expire, which tests and lessons may move; the platform's own timeouts stay on the machine's.</summary>
public static class NodeClock
{
    /// <summary>The key under which the node's services ask for it: an Orleans silo in the same container must not be given it.</summary>
    public const string Key = "node";

    /// <summary>The key of the machine's own clock, for what several clusters share: each may have a clock of its own.</summary>
    public const string Machine = "machine";
}
