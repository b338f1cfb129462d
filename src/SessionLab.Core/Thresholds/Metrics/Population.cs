using SessionLab.Core.Measuring.Faults;
using SessionLab.Core.Reports;

namespace SessionLab.Core.Thresholds.Metrics;

/// <summary>Those among whom a metric counts: without any of them nothing was tried, and its share is one of them.</summary>
/// <param name="Name">For a sentence.</param>
/// <param name="Of">How many there were in a run.</param>
public sealed record Population(string Name, Func<RunReport, long> Of)
{
    /// <summary>Logins acknowledged, first and forced ones. How many lived while a fault lasted is not counted: then there is no share.</summary>
    public static Population Sessions { get; } = new("sessions", run => run.Summary.Sessions);

    /// <summary>Requests made, reactions included.</summary>
    public static Population Requests { get; } = new("requests", run => run.Summary.Requests) { During = fault => fault.Requests };

    /// <summary>How many there were while a fault lasted; null when that is not counted.</summary>
    public Func<FaultFigures, long>? During { get; init; }
}
