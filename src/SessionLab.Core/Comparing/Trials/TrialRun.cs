using SessionLab.Core.Findings;
using SessionLab.Core.Judging;
using SessionLab.Core.Measuring.Latencies;
using SessionLab.Core.Reports;

namespace SessionLab.Core.Comparing.Trials;

/// <summary>One run as a trial counts it: one observation for each gate, and what speaks for and against believing it.</summary>
/// <param name="Arm">Whose it is.</param>
/// <param name="Pair">In which pair, from 0.</param>
/// <param name="Place">The place of its mode in the plan, from 0.</param>
public sealed record TrialRun(Arm Arm, int Pair, int Place)
{
    /// <summary>When it started; only ever compared with its partner's.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>Where it is kept.</summary>
    public string Folder { get; init; } = "";

    /// <summary>The percentiles of all session requests by the gates' names, ms; without those that have too few samples.</summary>
    public IReadOnlyDictionary<string, double> Ms { get; init; } = new Dictionary<string, double>();

    /// <summary>How many session requests those are.</summary>
    public long Samples { get; init; }

    /// <summary>Where the mean latency went, phase by phase, ms.</summary>
    public IReadOnlyDictionary<string, double> PhasesMs { get; init; } = new Dictionary<string, double>();

    /// <summary>The judge's.</summary>
    public Verdict Verdict { get; init; }

    /// <summary>Of the plan; equal in all runs of a trial.</summary>
    public string PlanHash { get; init; } = "";

    /// <summary>Machine and versions.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>The store that answered; empty where there is none.</summary>
    public string Store { get; init; } = "";

    /// <summary>Started over scheduled, 0 to 1; null when it is not known.</summary>
    public double? InTime { get; init; } = 1;

    /// <summary>Whether the requests counted while sending and those recorded agree.</summary>
    public bool LittlesLaw { get; init; } = true;

    /// <summary>How late the lab sent 99 % of its requests at most, ms; null with too few.</summary>
    public double? SendLagMs { get; init; }

    /// <summary>How busy the machine was, 0 to 1; null when it does not tell.</summary>
    public double? Busy { get; init; }

    /// <summary>Whether latency rose or fell meanwhile.</summary>
    public RunTrend Trend { get; init; } = RunTrend.None;

    /// <summary>What else says that its figures should not be relied on.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>How reports call it: <c>A3</c>.</summary>
    public string Name => $"{Arm}{Pair + 1}";

    /// <summary>A run that was made.</summary>
    public static TrialRun Of(RunReport report, Arm arm, int pair, int place) => new(arm, pair, place)
    {
        StartedAt = report.Header.StartedAt,
        Folder = report.Folder ?? "",
        Ms = Percentiles(report.Summary.LatencyMs),
        Samples = report.Summary.LatencyMs.Count,
        PhasesMs = report.Summary.Phases?.Ms.ToDictionary(phase => phase.Key, phase => phase.Value.Mean) ?? [],
        Verdict = report.Judgement.Verdict,
        PlanHash = report.Header.PlanHash,
        Fingerprint = string.Join("; ", report.Header.Versions.Select(version => $"{version.Key} {version.Value}").Prepend(report.Header.Machine.ToString())),
        Store = report.Header.Mode.Store is { } store ? $"{store.Product} {store.Version}" : "",
        InTime = report.Summary.Sending.InTimeShare(),
        LittlesLaw = report.Summary.InFlight.Agrees(),
        SendLagMs = report.Summary.SendLagMs.P99,
        Busy = report.Summary.Machine.Mean,
        Trend = RunTrend.Of(report.Series),
        Findings = [.. report.Summary.Findings.Where(finding => finding.Distrust)],
    };

    private static Dictionary<string, double> Percentiles(Latency latency) =>
        new (string Name, double? Ms)[]
        {
            ("p50", latency.P50), ("p90", latency.P90), ("p95", latency.P95), ("p99", latency.P99), ("p99.9", latency.P999),
        }.Where(percentile => percentile.Ms > 0).ToDictionary(percentile => percentile.Name, percentile => percentile.Ms!.Value);
}
