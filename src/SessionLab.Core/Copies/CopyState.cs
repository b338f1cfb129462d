namespace SessionLab.Core.Copies;

/// <summary>What a session was on a node when the observer looked.</summary>
public enum CopyState
{
    /// <summary>Not there, and nothing says that it should have been.</summary>
    Absent,

    /// <summary>The node made the save itself.</summary>
    Primary,

    /// <summary>The newest version known, sent by another node.</summary>
    Copy,

    /// <summary>Older than a version that some node held at the observer's look before.</summary>
    Stale,

    /// <summary>Not there, although some node held it at the look before, another still does, and every node should.</summary>
    Missing,

    /// <summary>The node gave no answer.</summary>
    Silent,
}
