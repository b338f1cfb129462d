namespace SessionLab.Situations;

/// <summary>Every script; each makes one situation of the survival matrix.</summary>
public static class ScriptCatalog
{
    /// <summary>In the order of the matrix.</summary>
    public static IReadOnlyList<IScript> All { get; } =
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
}
