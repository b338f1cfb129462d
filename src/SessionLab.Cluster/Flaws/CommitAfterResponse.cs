namespace SessionLab.Cluster.Flaws;

/// <summary>The node answers first and saves then: nobody hears of a save that fails, and a crash in between swallows it.</summary>
public static class CommitAfterResponse
{
    /// <summary>As scenarios write it.</summary>
    public const string Name = "commit-after-response";

    /// <summary>Its line in the catalog.</summary>
    public static Flaw Flaw { get; } = new(
        Name, "A session that the visitor has already is saved after the answer is written: what fails or crashes in between was promised and is lost.");
}
