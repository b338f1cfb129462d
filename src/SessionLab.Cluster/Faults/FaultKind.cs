namespace SessionLab.Cluster.Faults;

/// <summary>A kind of fault: what a scenario may ask for, and how it is made.</summary>
/// <param name="Name">As scenarios write it.</param>
/// <param name="Feels">What the victim feels, and what healing is, in a sentence or two.</param>
/// <param name="Make">Aims it at a part of a running cluster.</param>
public sealed record FaultKind(string Name, string Feels, Func<LocalCluster, FaultDials, IFault> Make)
{
    /// <summary>What can be set, in the order of the help.</summary>
    public IReadOnlyList<FaultDial> Dials { get; init; } = [];

    /// <summary>False when it is over as soon as it is done.</summary>
    public bool Lasts { get; init; } = true;

    /// <summary>Where it can be injected, for people: modes and systems; empty when everywhere.</summary>
    public string Where { get; init; } = "";

    /// <summary>Why it cannot be injected there, as the end of a sentence; null when it can.</summary>
    public Func<FaultGround, string?> Refusal { get; init; } = _ => null;
}

/// <summary>Where a fault would be injected, as far as it is known before a cluster is started.</summary>
/// <param name="Mode">The mode's name.</param>
/// <param name="Postgres">True when mode <c>database</c> uses the user's own PostgreSQL, false when SQLite.</param>
/// <param name="OwnRedis">True when mode <c>redis</c> uses the user's own server.</param>
/// <param name="Signals">True where the system can stop a process and let it go on.</param>
public sealed record FaultGround(string Mode, bool Postgres, bool OwnRedis, bool Signals);
