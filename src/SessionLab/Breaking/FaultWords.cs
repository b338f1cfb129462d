using SessionLab.Cluster.Faults;
using SessionLab.Core.Records;
using SessionLab.Core.Scenarios;
using SessionLab.Core.Scenarios.Faults;

namespace SessionLab.Breaking;

/// <summary>Says the catalog of faults in the words of scenarios, and a scenario's fault in those of the catalog.</summary>
public static class FaultWords
{
    /// <summary>Every fault as a scenario may name it.</summary>
    public static IReadOnlyList<FaultWord> All { get; } =
        [.. FaultCatalog.All.Select(kind => new FaultWord(kind.Name, kind.Feels, [.. kind.Dials.Select(Setting)], kind.Lasts))];

    /// <summary>The dials that a line of a scenario sets.</summary>
    public static FaultDials Dials(FaultLine line) => new()
    {
        Node = Text(line, "node"),
    };

    /// <summary>What a line asks for, as the header of a history keeps it.</summary>
    public static PlannedFault Planned(FaultLine line) => new(
        line.Fault, TargetOf(line), (long)line.At.TotalMicroseconds, (long?)line.For?.TotalMicroseconds);

    /// <summary>The part of the cluster that a line aims at.</summary>
    public static string TargetOf(FaultLine line) => Text(line, "node");

    private static string Text(FaultLine line, string dial) => line.Settings.GetValueOrDefault(dial, "");

    private static FaultSetting Setting(FaultDial dial) => new(dial.Name, dial.Summary, KindOf(dial), dial.Default)
    {
        Choices = [.. dial.Choices.Select(choice => new ScenarioWord(choice.Name, choice.Summary))],
    };

    private static SettingKind KindOf(FaultDial dial) => dial.Kind switch
    {
        FaultDialKind.Time => SettingKind.Time,
        FaultDialKind.Share => SettingKind.Share,
        FaultDialKind.Choice => SettingKind.Choice,
        _ => SettingKind.Part,
    };
}
