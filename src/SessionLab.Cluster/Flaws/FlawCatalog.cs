namespace SessionLab.Cluster.Flaws;

/// <summary>Every flaw there is.</summary>
public static class FlawCatalog
{
    /// <summary>In the order they are shown.</summary>
    public static IReadOnlyList<Flaw> All { get; } = [AdoptIds.Flaw, CommitAfterResponse.Flaw, EmptyWhenUnreachable.Flaw, KeyPerNode.Flaw, WholeBlobOverwrite.Flaw];
}
