using SessionLab.Core.Measuring;
using SessionLab.Core.Measuring.Faults;
using SessionLab.Core.Measuring.Latencies;
using SessionLab.Core.Outages;
using SessionLab.Core.Records;
using SessionLab.Core.Reports;
using SessionLab.Core.Tests.Reports;
using SessionLab.Core.Thresholds;

namespace SessionLab.Core.Tests.Thresholds;

/// <summary>A finished run with a fault and its outage, every figure of it another, and what becomes of a threshold there.</summary>
internal static class SomeThresholds
{
    public static readonly FaultFigures Meanwhile = new()
    {
        Seconds = 2,
        Requests = 400,
        Answered = 380,
        Sessions = 11,
        LostSessions = 5,
        ForcedRelogins = 4,
        RequestsMeetingLoss = 6,
        StaleReads = 2,
        LostUpdates = 1,
        Duplicates = 3,
        InDoubt = 8,
        Refused = 9,
        Errors = 7,
        LatencyMs = new Latency(300, 2, 20, 40, null, null, 90),
        StaleWindowMs = new StaleWindow(2, 30, 31, 32),
    };

    public static readonly RunReport Run = SomeReport.Redis with
    {
        Summary = SomeReport.Redis.Summary with
        {
            Requests = 10_000,
            LostSessions = 12,
            LostPerThousand = 20,
            ForcedRelogins = 10,
            RequestsMeetingLoss = 14,
            StaleReads = 3,
            LostUpdates = 2,
            Duplicates = 4,
            InDoubt = 21,
            Refused = 22,
            Errors = 23,
            FollowUps = 8_000,
            OffNodeShare = 0.6612,
            StaleWindowMs = new StaleWindow(3, 40, 41, 42),
            LogoutMs = new Latency(300, 0.7, 0.8, 0.9, null, null, 3),
            Faults = [new SeenFault("kill-node", "n2", 3, 3.1, 5) { Meanwhile = Meanwhile }],
        },
        Aftermath = new Aftermath([], [Outage(hit: 9, unserved: 1)], 1_000_000),
    };

    public static Outage Outage(int hit, int unserved) => new(
        new OutageWindow("kill-node", "n2", 4_000_000, 6_000_000, null), [new OutageStage("rebuilt", 4_000_000, 5_500_000, 1, 0, 0)], hit, unserved, 0);

    public static ThresholdResult Hold(string line, RunReport? run = null, params IReadOnlyList<RunReport> others) =>
        Results(line, run, others).Single();

    public static IReadOnlyList<ThresholdResult> Results(string line, RunReport? run = null, params IReadOnlyList<RunReport> others) =>
        ThresholdJudge.Hold([With(run ?? Run, line), .. others])[0].Thresholds;

    public static RunReport With(RunReport run, string line) => run with { Header = run.Header with { Thresholds = [line] } };

    public static RunReport With(Func<Summary, Summary> change) => Run with { Summary = change(Run.Summary) };

    public static RunReport WithFault(Func<FaultFigures, FaultFigures> change) =>
        With(summary => summary with { Faults = [summary.Faults[0] with { Meanwhile = change(Meanwhile) }] });
}
