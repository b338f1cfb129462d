namespace SessionLab.Cluster.Flaws;

/// <summary>A node that does not know a presented session id makes a new session under that very id (session fixation).</summary>
public static class AdoptIds
{
    /// <summary>As scenarios write it.</summary>
    public const string Name = "adopt-ids";

    /// <summary>Its line in the catalog.</summary>
    public static Flaw Flaw { get; } = new(
        Name, "A presented unknown session id is adopted instead of replaced: whoever planted it knows the visitor's id.");
}
