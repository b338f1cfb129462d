namespace SessionLab.Core.Scenarios.Faults;

/// <summary>A fault that a scenario may name; handed in, since the judge injects nothing.</summary>
/// <param name="Name">As scenarios write it.</param>
/// <param name="Summary">What the victim feels, in one sentence.</param>
/// <param name="Settings">What can be set beside <c>at</c>, <c>fault</c> and <c>for</c>.</param>
/// <param name="Lasts">False when it is over as soon as it is done: then <c>for</c> means nothing.</param>
public sealed record FaultWord(string Name, string Summary, IReadOnlyList<FaultSetting> Settings, bool Lasts = true);

/// <summary>What can be set for a fault.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Summary">What it is, for the reference.</param>
/// <param name="Kind">What its value can be.</param>
/// <param name="Default">Its value when the file does not give it; null when the file must.</param>
public sealed record FaultSetting(string Name, string Summary, SettingKind Kind, string? Default = null)
{
    /// <summary>The names there are, when <see cref="Kind"/> is <see cref="SettingKind.Choice"/>.</summary>
    public IReadOnlyList<ScenarioWord> Choices { get; init; } = [];
}

/// <summary>What the value of a setting can be.</summary>
public enum SettingKind
{
    /// <summary>The name of a part of the cluster; which ones there are, the scenario's own checks know.</summary>
    Part,

    /// <summary>A duration.</summary>
    Time,

    /// <summary>A number from 0 to 1.</summary>
    Share,

    /// <summary>One of a list of names.</summary>
    Choice,

    /// <summary>A whole number, 0 or more.</summary>
    Count,
}

/// <summary>What is wrong with a fault of a scenario that is well written; null when nothing is.</summary>
public delegate string? FaultCheck(Scenario scenario, FaultLine fault);
