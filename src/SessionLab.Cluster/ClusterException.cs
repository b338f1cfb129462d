namespace SessionLab.Cluster;

/// <summary>The lab could not build what was asked for; the message says what is missing and what to do.</summary>
public sealed class ClusterException : Exception
{
    public ClusterException(string message)
        : base(message)
    {
    }

    public ClusterException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
