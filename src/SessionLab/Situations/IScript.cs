namespace SessionLab.Situations;

/// <summary>A short script that makes one situation for real.</summary>
public interface IScript
{
    /// <summary>The key of the situation in the survival matrix.</summary>
    string Key { get; }

    /// <summary>Makes it; what its visitors are answered is judged.</summary>
    Task<Made> PlayAsync(Scene scene, CancellationToken stop);
}

/// <summary>What came of a script.</summary>
public enum Made
{
    /// <summary>The situation was made.</summary>
    Yes,

    /// <summary>The session was over at a time at which it had to be there still: what happened to it is another situation.</summary>
    OverTooSoon,

    /// <summary>This cluster has nothing it could happen to.</summary>
    NoSuchThing,

    /// <summary>What it would happen to is not the lab's.</summary>
    NotOurs,
}
