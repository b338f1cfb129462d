namespace SessionLab.Cluster.Flaws;

/// <summary>A page goes on without the store as if its visitor had come for the first time, and says nothing of it.</summary>
public static class EmptyWhenUnreachable
{
    /// <summary>As scenarios write it.</summary>
    public const string Name = "empty-when-unreachable";

    /// <summary>Its line in the catalog.</summary>
    public static Flaw Flaw { get; } = new(
        Name, "A page takes a session that the store cannot give for an empty one: for as long as the store is away, everybody looks logged out.");
}
