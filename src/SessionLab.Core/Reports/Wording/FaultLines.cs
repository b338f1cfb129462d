using SessionLab.Core.Measuring;
using SessionLab.Core.Measuring.Faults;
using SessionLab.Core.Records;

namespace SessionLab.Core.Reports.Wording;

/// <summary>What was to be done to the cluster, and what was done, in sentences.</summary>
internal sealed class FaultLines(Words words)
{
    /// <summary>The timeline as the scenario asks for it; empty without one.</summary>
    public string Planned(RunHeader header) => string.Join("; ", header.Faults.OrderBy(fault => fault.AtUs).Select(fault =>
        words.Say(fault.ForUs is null ? "fault.planned" : "fault.planned_for", Named(fault), Seconds(fault.AtUs / 1e6), Seconds(fault.ForUs / 1e6))));

    /// <summary>When each was really injected and healed, and what became of whom a node's death hit.</summary>
    public IEnumerable<string> Seen(Summary summary) =>
    [
        .. summary.Faults.SelectMany(Seen),
        .. summary.DeadNodes.Select(death => words.Say(
            "fault.dead_node", death.Node, Figures.Count(death.Homed), Figures.Count(death.Unclear), Figures.Count(death.Lost),
            Figures.Count(death.Found))),
        .. summary.StoreRestarts.Select(one => words.Say(
            "fault.store_restart", Figures.Count(one.Kept), Figures.Count(one.Lost), Figures.Count(one.Found), Figures.Count(one.Unclear))),
    ];

    private IEnumerable<string> Seen(SeenFault fault)
    {
        yield return words.Say(
            fault.HealedSeconds is null ? "fault.seen" : "fault.seen_healed",
            $"{fault.Fault} {fault.Target}", Seconds(fault.BegunSeconds), Seconds(fault.HealedSeconds));
        var meanwhile = fault.Meanwhile;
        if (meanwhile.Requests > 0)
            yield return words.Say(
                "fault.meanwhile", Figures.Count(meanwhile.Requests), Figures.Count(meanwhile.RequestsMeetingLoss), Figures.Count(meanwhile.Refused),
                Figures.Count(meanwhile.Failed()), Figures.Short(meanwhile.LatencyMs.P50), Figures.Short(meanwhile.LatencyMs.P99));
    }

    private static string Named(PlannedFault fault) =>
        $"{fault.Fault} {fault.Target}" + (fault.Settings.Length > 0 ? $" ({fault.Settings})" : "");

    private static string Seconds(double? seconds) => Figures.Short(seconds);
}
