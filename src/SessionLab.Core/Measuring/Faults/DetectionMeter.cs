using SessionLab.Core.Judging.Deaths;
using SessionLab.Core.Records;

namespace SessionLab.Core.Measuring.Faults;

/// <summary>How long the balancer went on sending requests to a node that had fallen silent.</summary>
public sealed class DetectionMeter
{
    private readonly FaultSpans _spans = new();
    private readonly Absences _absences = new();

    /// <summary>
    /// Of each silence in the order of their beginnings, seconds: until the balancer left the node out, or, when it never did, as long as the
    /// silence lasted. One that is not over, and that nobody noticed, tells nothing.
    /// </summary>
    public IReadOnlyList<double> Seconds =>
    [
        .. from span in _spans.All
        where SilencingFaults.Holds(span.Fault)
        let endUs = NoticedUs(span) ?? span.HealedUs
        where endUs is not null
        select Math.Max(0, endUs.Value - span.BegunUs) / 1e6,
    ];

    /// <summary>Takes a step of a fault.</summary>
    public void Add(FaultEvent fault) => _spans.See(fault);

    /// <summary>Takes a change of the balancer's; all may come after the faults.</summary>
    public void Add(RotationChange change) => _absences.See(change);

    private long? NoticedUs(FaultSpan span) => _absences.All
        .Where(absence => absence.Node == span.Target && absence.ToUs > span.BegunUs && absence.FromUs < (span.HealedUs ?? long.MaxValue))
        .Select(absence => (long?)absence.FromUs).Min();
}
