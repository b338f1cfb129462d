namespace SessionLab.Core.Survival;

/// <summary>What a situation does to a session, as its visitor meets it.</summary>
public enum Cell
{
    /// <summary>The mode knows no such situation.</summary>
    None,

    /// <summary>The session is there with everything acknowledged.</summary>
    Kept,

    /// <summary>The login is gone.</summary>
    Lost,

    /// <summary>An older state shows although a newer one was acknowledged and still exists.</summary>
    Stale,

    /// <summary>An acknowledged write is gone although the session lives.</summary>
    Overwritten,

    /// <summary>Nothing was applied, and the visitor was told so.</summary>
    Refused,

    /// <summary>The session works although its end had been acknowledged.</summary>
    AcceptedAfterEnd,
}
