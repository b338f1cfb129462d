using System.Globalization;
using SessionLab.Cluster.Faults;
using SessionLab.Core.Scenarios;
using SessionLab.Core.Scenarios.Faults;
using SessionLab.Running;

namespace SessionLab.Breaking;

/// <summary>What is wrong with a fault before anything is started: no such victim, a victim that is down already, a place where it cannot be injected.</summary>
public static class FaultRules
{
    /// <summary>The rules, given what the command line adds.</summary>
    public static IReadOnlyList<FaultCheck> For(RunSettings settings) =>
        [NoSuchNode, AlreadyBroken, (scenario, fault) => Refused(scenario, fault, settings)];

    private static string? NoSuchNode(Scenario scenario, FaultLine fault)
    {
        if (!fault.Settings.TryGetValue(FaultDial.Node.Name, out var node))
            return null;
        var nodes = Nodes(scenario);
        if (nodes.Contains(node))
            return null;
        var guess = Spelling.Nearest(node, nodes) is { } near ? $"; did you mean '{near}'?" : "";
        return $"{fault.Fault}: there is no node '{node}'; allowed: {string.Join(", ", nodes)}{guess}";
    }

    // What two faults do to one victim at the same time depends on which is quicker, and healing one would undo half of the other.
    private static string? AlreadyBroken(Scenario scenario, FaultLine fault)
    {
        var target = FaultWords.TargetOf(fault);
        var before = scenario.Faults.FirstOrDefault(other => other != fault && FaultWords.TargetOf(other) == target
            && (other.At, other.Line).CompareTo((fault.At, fault.Line)) < 0 && Until(other) > fault.At);
        return before is null ? null : string.Create(
            CultureInfo.InvariantCulture,
            $"{fault.Fault}: {target} is broken by the {before.Fault} of line {before.Line} at that time; give that an end (for) or this another time (at)");
    }

    private static TimeSpan Until(FaultLine fault) =>
        !FaultCatalog.Named(fault.Fault).Lasts ? fault.At : fault.For is { } time ? fault.At + time : TimeSpan.MaxValue;

    private static string? Refused(Scenario scenario, FaultLine fault, RunSettings settings)
    {
        var kind = FaultCatalog.Named(fault.Fault);
        var modes = settings.Modes.Count > 0 ? settings.Modes : scenario.Modes;
        var refusals = modes.Select(mode => (Mode: mode, Why: kind.Refusal(Ground(mode, settings)))).Where(each => each.Why is not null)
            .GroupBy(each => each.Why, each => each.Mode).ToList();
        return refusals.Count == 0 ? null
            : $"{fault.Fault} cannot be injected: " + string.Join("; ", refusals.Select(why => $"{why.Key} ({Modes([.. why])})"));
    }

    private static string Modes(IReadOnlyList<string> modes) => $"mode{(modes.Count > 1 ? "s" : "")} {string.Join(", ", modes)}";

    private static FaultGround Ground(string mode, RunSettings settings) =>
        new(mode, settings.Postgres is not null, settings.Redis is not null, Signals: !OperatingSystem.IsWindows());

    private static List<string> Nodes(Scenario scenario) =>
        [.. Enumerable.Range(1, scenario.Cluster.Nodes).Select(number => string.Create(CultureInfo.InvariantCulture, $"n{number}"))];
}
