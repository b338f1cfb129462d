using SessionLab.Core.Comparing.Stored;
using SessionLab.Core.Judging;
using SessionLab.Core.Measuring.Latencies;
using SessionLab.Core.Records;
using SessionLab.Core.Tests.Reports;

namespace SessionLab.Core.Tests.Comparing.Stored;

/// <summary>Kept runs with given medians.</summary>
internal static class SomeStored
{
    public const string Scenario = "name: some\nclients: 12\nfaults: [{ at: 1s, fault: kill-node }]\nmodes: [redis]\n";

    private static readonly DateTimeOffset Begun = new(2026, 11, 1, 8, 0, 0, TimeSpan.Zero);

    /// <summary>A run whose percentiles are multiples of its median, ms; so many minutes after the first.</summary>
    public static StoredRun Run(double p50, int minute = 0, string mode = "redis", bool trusted = true)
    {
        var run = mode == "redis" ? SomeReport.Redis : SomeReport.Local;
        return new StoredRun(
            $"runs/some/{minute}-{mode}",
            run.Header with { ScenarioText = Scenario, StartedAt = Begun.AddMinutes(minute), Versions = new Dictionary<string, string> { ["YARP"] = "2.3.0" } },
            run.Summary with { Trustworthy = trusted, LatencyMs = new Latency(5_000, p50, 2 * p50, 3 * p50, 4 * p50, null, 9 * p50) });
    }

    public static IReadOnlyList<StoredRun> Runs(int from, params IReadOnlyList<double> medians) => [.. medians.Select((p50, index) => Run(p50, from + index))];

    public static StoredRun With(this StoredRun run, Func<RunHeader, RunHeader> change) => run with { Header = change(run.Header) };

    public static StoredRun Broken(this StoredRun run) =>
        run with { Summary = run.Summary with { Verdict = Verdict.Invalid, LostSessions = 4, Reasons = [new Reason("session_lost", "4")] } };

    public static StoredComparison Compared(IReadOnlyList<StoredRun> a, IReadOnlyList<StoredRun> b) => StoredComparison.Of(("before", a), ("after", b));
}
