using System.Globalization;
using SessionLab.Cluster.Faults;
using SessionLab.Cluster.Links;
using SessionLab.Cluster.Stores;
using SessionLab.Core.Scenarios;
using SessionLab.Core.Scenarios.Faults;
using SessionLab.Proofs.Instruments;
using SessionLab.Running;

namespace SessionLab.Breaking;

/// <summary>What is wrong with a fault before anything is started: no such victim, a victim that is down already, a place where it cannot be injected.</summary>
public static class FaultRules
{
    /// <summary>The rules, given what the command line adds.</summary>
    public static IReadOnlyList<FaultCheck> For(RunSettings settings) =>
        [NoSuchNode, NoSuchLink, OneWayReset, AlreadyBroken, (scenario, fault) => Refused(scenario, fault, settings)];

    private static string? NoSuchNode(Scenario scenario, FaultLine fault) => Unknown(fault, FaultDial.Node, FaultWords.NodesOf(scenario));

    private static string? NoSuchLink(Scenario scenario, FaultLine fault) => BetweenNodes(scenario, fault) ?? Unknown(
        fault, FaultDial.Link, [.. FaultWords.NodesOf(scenario).Select(ClusterLinks.ToNode), .. FaultWords.NodesOf(scenario).Select(ClusterLinks.ToStore)]);

    // A silo tells all others one address of its own, and two silos talk over whichever connection came about first.
    private static string? BetweenNodes(Scenario scenario, FaultLine fault)
    {
        var nodes = FaultWords.NodesOf(scenario);
        return fault.Settings.GetValueOrDefault(FaultDial.Link.Name)?.Split('-') is [var one, var other] && nodes.Contains(one) && nodes.Contains(other)
            ? $"{fault.Fault}: no relay can stand between two nodes: a node tells all others one address, and answers over connections of its own; "
              + "pause-node silences a node for all others"
            : null;
    }

    private static string? Unknown(FaultLine fault, FaultDial dial, IReadOnlyList<string> allowed)
    {
        if (!fault.Settings.TryGetValue(dial.Name, out var written) || allowed.Contains(written))
            return null;
        var guess = Spelling.Nearest(written, allowed) is { } near ? $"; did you mean '{near}'?" : "";
        return $"{fault.Fault}: there is no {dial.Name} '{written}'; allowed: {string.Join(", ", allowed)}{guess}";
    }

    private static string? OneWayReset(Scenario scenario, FaultLine fault) =>
        FaultWords.Dials(fault) is { Manner: LinkBreak.Reset, Way: not LinkWay.Both } && fault.Settings.ContainsKey(FaultDial.Manner.Name)
            ? $"{fault.Fault}: a connection that is reset is gone in both directions; way needs manner: stall" : null;

    // What two faults do to one victim at the same time depends on which is quicker, and healing one would undo half of the other.
    private static string? AlreadyBroken(Scenario scenario, FaultLine fault)
    {
        var parts = PartsOf(fault, scenario);
        var before = scenario.Faults.FirstOrDefault(other => other != fault
            && (other.At, other.Line).CompareTo((fault.At, fault.Line)) < 0 && Until(other) > fault.At && parts.Overlaps(PartsOf(other, scenario)));
        return before is null ? null : string.Create(
            CultureInfo.InvariantCulture,
            $"{fault.Fault}: {FaultWords.TargetOf(fault)} is broken by the {before.Fault} of line {before.Line} at that time; give that an end (for) or this another time (at)");
    }

    private static HashSet<string> PartsOf(FaultLine fault, Scenario scenario) => [.. FaultWords.PartsOf(fault, scenario)];

    private static TimeSpan Until(FaultLine fault) =>
        !FaultCatalog.Named(fault.Fault).Lasts ? fault.At : fault.For is { } time ? fault.At + time : TimeSpan.MaxValue;

    private static string? Refused(Scenario scenario, FaultLine fault, RunSettings settings)
    {
        var kind = FaultCatalog.Named(fault.Fault);
        var modes = settings.Modes.Count > 0 ? settings.Modes : scenario.Modes;
        var refusals = modes.Select(mode => (Mode: mode, Why: kind.Refusal(Ground(mode, settings), FaultWords.Dials(fault)))).Where(each => each.Why is not null)
            .GroupBy(each => each.Why, each => each.Mode).ToList();
        return refusals.Count == 0 ? null
            : $"{fault.Fault} cannot be injected: " + string.Join("; ", refusals.Select(why => $"{why.Key} ({Modes([.. why])})"));
    }

    private static string Modes(IReadOnlyList<string> modes) => $"mode{(modes.Count > 1 ? "s" : "")} {string.Join(", ", modes)}";

    private static FaultGround Ground(string mode, RunSettings settings) =>
        new(mode, settings.Postgres is not null, settings.Redis is not null, Signals: !OperatingSystem.IsWindows())
        {
            PostgresRestart = !string.IsNullOrWhiteSpace(settings.PostgresRestart),
            Garnet = StoreChoice.MeansGarnet(settings.RedisServer),
        };
}
