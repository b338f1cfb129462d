using SessionLab.Core.Measuring.Faults;
using SessionLab.Core.Outages;
using SessionLab.Core.Reports;

namespace SessionLab.Core.Thresholds.Metrics;

/// <summary>The longest outage: from a fault's injection until all whom it hit were served again.</summary>
internal static class OutageLength
{
    public static Metric Metric { get; } = new(
        "outage", "the longest time from a fault's injection until everybody whom it hit had a good answer; 0 when it hit nobody",
        MetricUnit.Time, run => Longest(run, run.Summary.Faults, _ => true))
    {
        NeedsAftermath = true,
        ReadDuring = (run, fault) => Longest(run, [fault], outage => Of(run, outage, fault)),
    };

    // Reports that were not looked at again know of no outage, which does not mean that there was none.
    private static Figure? Longest(RunReport run, IReadOnlyList<SeenFault> faults, Func<Outage, bool> wanted)
    {
        if (faults.Count == 0 || ReferenceEquals(run.Aftermath, Aftermath.None))
            return null;
        var outages = run.Aftermath.Outages.Where(wanted).ToList();
        return outages.Count == 0
            ? new Figure(0)
            : new Figure(outages.Max(outage => outage.LengthUs) / 1000.0, AtLeast: outages.Exists(NobodyServed));
    }

    // One of several who does not come back proves nothing; when nobody was served again, it may have lasted on.
    private static bool NobodyServed(Outage outage) => outage.Unserved == outage.Hit;

    // Both times come from the same event; one has been through seconds.
    private static bool Of(RunReport run, Outage outage, SeenFault fault) =>
        (outage.Window.Fault, outage.Window.Target) == (fault.Fault, fault.Target)
        && Math.Abs(outage.Window.InjectedUs - run.Aftermath.MeasuredUs - fault.BegunSeconds * 1e6) < 1;
}
