using SessionLab.Core.Measuring.Faults;
using SessionLab.Core.Reports;

namespace SessionLab.Core.Thresholds.Metrics;

/// <summary>A figure that a threshold may name.</summary>
/// <param name="Name">As scenarios write it.</param>
/// <param name="Summary">What it is, in one sentence.</param>
/// <param name="Unit">What its values are counted in.</param>
/// <param name="Read">Its value in a run; null when the run gives none.</param>
public sealed record Metric(string Name, string Summary, MetricUnit Unit, Func<RunReport, Figure?> Read)
{
    /// <summary>Its value while a fault lasted; null when it cannot be had of a part of a run.</summary>
    public Func<RunReport, SeenFault, Figure?>? ReadDuring { get; init; }

    /// <summary>Of a count that can be compared with a share: among whom it counts; null of any other.</summary>
    public Population? Among { get; init; }

    /// <summary>True when it needs a second look at the run's history.</summary>
    public bool NeedsAftermath { get; init; }

    /// <summary>A count among some; without any of them there is no figure, since nothing was tried.</summary>
    /// <param name="name">As scenarios write it.</param>
    /// <param name="summary">What it is.</param>
    /// <param name="among">Among whom it counts.</param>
    /// <param name="whole">Its value in a run.</param>
    /// <param name="during">Its value while a fault lasted.</param>
    public static Metric Count(string name, string summary, Population among, Func<RunReport, long> whole, Func<FaultFigures, long> during) =>
        new(name, summary, MetricUnit.Count, run => among.Of(run) == 0 ? null : new Figure(whole(run)))
        {
            Among = among,
            ReadDuring = (_, fault) => fault.Meanwhile.Requests == 0 ? null : new Figure(during(fault.Meanwhile)),
        };
}
