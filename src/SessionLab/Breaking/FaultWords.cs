using System.Globalization;
using SessionLab.Cluster.Faults;
using SessionLab.Cluster.Links;
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
    public static FaultDials Dials(FaultLine line)
    {
        var set = new FaultDials();
        return set with
        {
            Node = Text(line, FaultDial.Node) ?? set.Node,
            Link = Text(line, FaultDial.Link) ?? set.Link,
            Delay = Time(line, FaultDial.Delay) ?? set.Delay,
            Jitter = Time(line, FaultDial.Jitter) ?? set.Jitter,
            Grace = Time(line, FaultDial.Grace) ?? set.Grace,
            By = Time(line, FaultDial.By) ?? set.By,
            Side = Choice<ClockSide>(line, FaultDial.Side) ?? set.Side,
            Sessions = Count(line, FaultDial.Sessions) ?? set.Sessions,
            Bandwidth = Count(line, FaultDial.Bandwidth) ?? set.Bandwidth,
            Way = Choice<LinkWay>(line, FaultDial.Way) ?? set.Way,
            Manner = Choice<LinkBreak>(line, FaultDial.Manner) ?? set.Manner,
            Share = Text(line, FaultDial.Share) is { } share ? double.Parse(share, CultureInfo.InvariantCulture) : set.Share,
        };
    }

    /// <summary>What a line asks for, as the header of a history keeps it: once for each victim.</summary>
    public static IEnumerable<PlannedFault> Planned(FaultLine line, Scenario scenario) =>
        VictimsOf(line, NodesAtFirst(scenario.Cluster.Nodes)).Select(dials => new PlannedFault(
            line.Fault, FaultCatalog.Named(line.Fault).TargetOf(dials), (long)line.At.TotalMicroseconds,
            (long?)line.For?.TotalMicroseconds, SettingsOf(line)));

    /// <summary>The part of the cluster that a line aims at.</summary>
    public static string TargetOf(FaultLine line) => FaultCatalog.Named(line.Fault).TargetOf(Dials(line));

    /// <summary>The dials of a line for each of its victims, in their order.</summary>
    public static IEnumerable<FaultDials> VictimsOf(FaultLine line, IEnumerable<string> nodes) =>
        FaultCatalog.Named(line.Fault).Each(Dials(line), nodes);

    /// <summary>Everything that a line needs for itself while it lasts.</summary>
    public static IEnumerable<string> PartsOf(FaultLine line, Scenario scenario)
    {
        var kind = FaultCatalog.Named(line.Fault);
        return VictimsOf(line, NodesOf(scenario)).SelectMany(dials => kind.Holds(dials).Append(kind.TargetOf(dials)))
            .Concat(LinksOf(line, scenario));
    }

    /// <summary>How far two nodes' clocks may be apart, in their own time.</summary>
    public static TimeSpan LargestSkew(Scenario scenario)
    {
        var skews = scenario.Faults.Where(fault => fault.Fault == ClockSkew.Kind.Name).Select(Dials).ToList();
        return Largest(ClockSide.Ahead) + Largest(ClockSide.Behind);

        TimeSpan Largest(ClockSide side) => skews.Where(dials => dials.Side == side).Select(dials => dials.By).DefaultIfEmpty().Max();
    }

    /// <summary>The links that a relay must stand in for a line.</summary>
    public static IEnumerable<string> LinksOf(FaultLine line, Scenario scenario) =>
        FaultCatalog.Named(line.Fault).LinksOf(Dials(line), NodesOf(scenario));

    /// <summary>The names of all nodes of a scenario, of those too that join while it runs.</summary>
    public static IReadOnlyList<string> NodesOf(Scenario scenario) =>
        NodesAtFirst(scenario.Cluster.Nodes + scenario.Faults.Count(fault => fault.Fault == AddNode.Kind.Name));

    /// <summary>The names of so many nodes.</summary>
    public static IReadOnlyList<string> NodesAtFirst(int count) =>
        [.. Enumerable.Range(1, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"n{number}"))];

    // What the target does not tell already.
    private static string SettingsOf(FaultLine line) => string.Join(", ", FaultCatalog.Named(line.Fault).Dials
        .Where(dial => dial.Kind is not (FaultDialKind.Node or FaultDialKind.Link) && Text(line, dial) != dial.Default)
        .Select(dial => $"{dial.Name} {Text(line, dial)}"));

    private static string? Text(FaultLine line, FaultDial dial) => line.Settings.GetValueOrDefault(dial.Name);

    private static TimeSpan? Time(FaultLine line, FaultDial dial) => Text(line, dial) is { } text ? DurationText.Parse(text) : null;

    private static int? Count(FaultLine line, FaultDial dial) =>
        Text(line, dial) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    private static T? Choice<T>(FaultLine line, FaultDial dial) where T : struct, Enum =>
        Text(line, dial) is { } text ? Enum.Parse<T>(text, ignoreCase: true) : null;

    private static FaultSetting Setting(FaultDial dial) => new(dial.Name, dial.Summary, KindOf(dial), dial.Default)
    {
        Choices = [.. dial.Choices.Select(choice => new ScenarioWord(choice.Name, choice.Summary))],
    };

    private static SettingKind KindOf(FaultDial dial) => dial.Kind switch
    {
        FaultDialKind.Time => SettingKind.Time,
        FaultDialKind.Share => SettingKind.Share,
        FaultDialKind.Choice => SettingKind.Choice,
        FaultDialKind.Count => SettingKind.Count,
        _ => SettingKind.Part,
    };
}
