namespace SessionLab.Core.Thresholds.Metrics;

/// <summary>What became of logins: shares are of the sessions.</summary>
internal static class SessionCounts
{
    public static IReadOnlyList<Metric> All { get; } =
    [
        Metric.Count(
            "lost_sessions", "acknowledged logins of the measured part that were found gone; during a fault, those of any time that were found gone then", Population.Sessions,
            run => run.Summary.LostSessions, fault => fault.LostSessions),
        new(
            "lost_per_1000", "`lost_sessions` of a thousand sessions", MetricUnit.Number, run => Figure.Of(run.Summary.LostPerThousand)),
        Metric.Count(
            "forced_relogins", "losses that made their visitor log in again", Population.Sessions,
            run => run.Summary.ForcedRelogins, fault => fault.ForcedRelogins),
        new("sessions", "logins acknowledged, first and forced ones", MetricUnit.Count, run => new Figure(run.Summary.Sessions))
        {
            ReadDuring = (_, fault) => new Figure(fault.Meanwhile.Sessions),
        },
    ];
}
