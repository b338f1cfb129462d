namespace SessionLab.Cluster.Flaws;

/// <summary>A named wrong way of building the cluster, off by default.</summary>
/// <param name="Name">As scenarios write it.</param>
/// <param name="Summary">What is built wrongly, and what it leads to, in one sentence.</param>
public sealed record Flaw(string Name, string Summary);
