namespace SessionLab.Cluster.Faults;

/// <summary>Every kind of fault there is.</summary>
public static class FaultCatalog
{
    /// <summary>In the order they are shown.</summary>
    public static IReadOnlyList<FaultKind> All { get; } =
    [
        KillNode.Kind, StopNode.Kind, RestartNode.Kind, PauseNode.Kind, DrainNode.Kind, RollingDeploy.Kind, AddNode.Kind,
        ClockSkew.Kind, WrongKey.Kind, FullMemory.Kind, Expire.Kind,
        RestartStore.Kind, CutStore.Kind, SlowStore.Kind, ReadOnlyStore.Kind,
        CutLink.Kind, SlowLink.Kind, FlakyLink.Kind, LossyLink.Kind,
    ];

    /// <summary>The kind of a name; an unknown name is an <see cref="ArgumentException"/> that lists the known ones.</summary>
    public static FaultKind Named(string name) => All.FirstOrDefault(kind => kind.Name == name)
        ?? throw new ArgumentException($"fault {name} is unknown; allowed: {string.Join(", ", All.Select(kind => kind.Name))}");
}
