namespace SessionLab.Cluster.Flaws;

/// <summary>Each node makes its own key when it starts, as frameworks do that were told of no place to share one.</summary>
public static class KeyPerNode
{
    /// <summary>As scenarios write it.</summary>
    public const string Name = "key-per-node";

    /// <summary>Its line in the catalog.</summary>
    public static Flaw Flaw { get; } = new(
        Name, "In jwt each node signs with a key that it makes when it starts: no other node, and no later life of it, accepts its tokens.");
}
