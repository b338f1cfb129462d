namespace SessionLab.Cluster.Stores;

/// <summary>The table in which a database keeps the lab's sessions; it may be the user's own, so its name is one that no application has.</summary>
internal static class SessionTable
{
    public const string Name = "sessionlab_sessions";
}
