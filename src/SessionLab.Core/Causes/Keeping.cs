using SessionLab.Core.Records;

namespace SessionLab.Core.Causes;

/// <summary>Where a mode keeps sessions, as far as its header tells.</summary>
public enum Keeping
{
    /// <summary>In the memory of one node.</summary>
    OneNode,

    /// <summary>In the memories of several nodes, which send each other copies.</summary>
    Copies,

    /// <summary>In a store that every node asks.</summary>
    Store,

    /// <summary>In what the client itself presents.</summary>
    Client,
}

/// <summary>Reads it from the mode's claims.</summary>
internal static class KeepingFacts
{
    public static Keeping Of(RunHeader header) => header.Mode switch
    {
        { Store: not null } => Keeping.Store,
        { Copies: not null } or { Claims: { ClusterDeath: false, Reach: Reach.AnyNode or Reach.Eventually } } => Keeping.Copies,
        { Claims.ClusterDeath: true } => Keeping.Client,
        _ => Keeping.OneNode,
    };
}
