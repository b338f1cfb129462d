namespace SessionLab.Situations;

/// <summary>Every script; each makes one situation of the survival matrix.</summary>
public static class ScriptCatalog
{
    /// <summary>Those that need no haste, in the order of the matrix.</summary>
    public static IReadOnlyList<IScript> InRealTime { get; } =
    [
        new SameNode(),
        new OtherNode(),
        new NodeRestarted(),
        new NodeKilled(),
        new AllRestarted(),
        new TwoTabs(),
        new NodePaused(),
        new StoreRestarted(),
        new LoggedOut(),
    ];

    /// <summary>Those in which a session's time runs out, in the order of the matrix.</summary>
    public static IReadOnlyList<IScript> InFastTime { get; } = [new IdleTooLong(), new BeyondLimit()];
}
