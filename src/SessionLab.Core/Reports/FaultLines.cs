using SessionLab.Core.Measuring.Faults;
using SessionLab.Core.Records;

namespace SessionLab.Core.Reports;

/// <summary>What was to be done to the cluster, and what was done, in sentences.</summary>
internal sealed class FaultLines(Words words)
{
    /// <summary>The timeline as the scenario asks for it; empty without one.</summary>
    public string Planned(RunHeader header) => string.Join("; ", header.Faults.OrderBy(fault => fault.AtUs).Select(fault =>
        words.Say(fault.ForUs is null ? "fault.planned" : "fault.planned_for", Named(fault), Seconds(fault.AtUs / 1e6), Seconds(fault.ForUs / 1e6))));

    /// <summary>When each was really injected and healed.</summary>
    public IEnumerable<string> Seen(IReadOnlyList<SeenFault> faults) => faults.Select(fault => words.Say(
        fault.HealedSeconds is null ? "fault.seen" : "fault.seen_healed",
        $"{fault.Fault} {fault.Target}", Seconds(fault.BegunSeconds), Seconds(fault.HealedSeconds)));

    private static string Named(PlannedFault fault) =>
        $"{fault.Fault} {fault.Target}" + (fault.Settings.Length > 0 ? $" ({fault.Settings})" : "");

    private static string Seconds(double? seconds) => Figures.Short(seconds);
}
