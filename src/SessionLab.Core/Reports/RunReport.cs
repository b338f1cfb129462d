using SessionLab.Core.Judging;
using SessionLab.Core.Measuring;
using SessionLab.Core.Measuring.Latencies;
using SessionLab.Core.Measuring.Series;
using SessionLab.Core.Records;
using SessionLab.Core.Thresholds;

namespace SessionLab.Core.Reports;

/// <summary>All a report needs of one run.</summary>
/// <param name="Header">What was known before it.</param>
/// <param name="Summary">Its numbers.</param>
/// <param name="Judgement">What the judge made of it.</param>
/// <param name="Folder">Where it is kept; null when it is not.</param>
public sealed record RunReport(RunHeader Header, Summary Summary, Judgement Judgement, string? Folder = null)
{
    /// <summary>What its percentiles were made from.</summary>
    public LatencyHistograms Histograms { get; init; } = LatencyHistograms.None;

    /// <summary>Its measured part in the order of time.</summary>
    public RunSeries Series { get; init; } = RunSeries.None;

    /// <summary>Its losses one by one and its outages; only where a stored history was looked at again.</summary>
    public Aftermath Aftermath { get; init; } = Aftermath.None;

    /// <summary>The scenario's thresholds, held against it; those of other modes are left out.</summary>
    public IReadOnlyList<ThresholdResult> Thresholds { get; init; } = [];

    /// <summary>The numbers as they are written down, with what came of the thresholds.</summary>
    public Summary Numbers() => Summary with { Thresholds = Thresholds };
}
