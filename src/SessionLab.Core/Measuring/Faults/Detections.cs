using SessionLab.Core.Judging.Deaths;
using SessionLab.Core.Records;

namespace SessionLab.Core.Measuring.Faults;

/// <summary>How long the balancer went on sending requests to nodes that had fallen silent.</summary>
public static class Detections
{
    /// <summary>
    /// Of each silence in the order of their beginnings, seconds: until the balancer left the node out, or, when it never did, as long as the
    /// silence lasted. One that is not over, and that nobody noticed, tells nothing.
    /// </summary>
    public static IReadOnlyList<double> Seconds(FaultSpans faults, Absences absences) =>
    [
        .. from span in faults.All
        where SilencingFaults.Holds(span.Fault)
        let endUs = NoticedUs(span, absences) ?? span.HealedUs
        where endUs is not null
        select Math.Max(0, endUs.Value - span.BegunUs) / 1e6,
    ];

    private static long? NoticedUs(FaultSpan span, Absences absences) => absences.All
        .Where(absence => absence.Node == span.Target && absence.ToUs > span.BegunUs && absence.FromUs < (span.HealedUs ?? long.MaxValue))
        .Select(absence => (long?)absence.FromUs).Min();
}
