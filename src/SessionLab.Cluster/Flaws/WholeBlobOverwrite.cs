namespace SessionLab.Cluster.Flaws;

/// <summary>The row of a session is overwritten as a whole, whatever it has become since it was read.</summary>
public static class WholeBlobOverwrite
{
    /// <summary>As scenarios write it.</summary>
    public const string Name = "whole-blob-overwrite";

    /// <summary>Its line in the catalog.</summary>
    public static Flaw Flaw { get; } = new(
        Name, "In database a save does not ask whether the row is still as it was read: of two overlapping requests the first one's writes are lost.");
}
