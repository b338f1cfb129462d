using SessionLab.Core.Comparing;
using SessionLab.Core.Comparing.Trials;

namespace SessionLab.Core.Tests.Comparing.Trials;

/// <summary>A trial of one mode that went well, to be spoiled in one way.</summary>
internal static class SomeTrial
{
    public static TrialPlan Plan { get; } = new(
        "redis", "redis", [new TrialMode("redis", "redis")], [.. Gate.All.Where(gate => Gate.Usual.Contains(gate.Name))], 10, 0.05, 7);

    /// <summary>Pairs in the coin's order; the second arm is slower by a factor.</summary>
    public static List<TrialRun> Runs(double slower = 1, int pairs = 10) =>
    [
        .. Enumerable.Range(0, pairs).SelectMany(pair => Coin.First(Plan.Seed, pair, 0) == Arm.A ? new[] { Arm.A, Arm.B } : [Arm.B, Arm.A], (pair, arm) => (pair, arm))
            .Select((run, made) => Run(run.arm, run.pair, made, run.arm == Arm.B ? slower : 1)),
    ];

    /// <summary>The same with one run changed.</summary>
    public static List<TrialRun> With(Func<TrialRun, TrialRun> change, int at = 3)
    {
        var runs = Runs();
        runs[at] = change(runs[at]);
        return runs;
    }

    public static TrialReport Judged(IReadOnlyList<TrialRun> runs) => TrialJudge.Judge(Plan, runs);

    private static TrialRun Run(Arm arm, int pair, int made, double slower) => new(arm, pair, 0)
    {
        StartedAt = DateTimeOffset.UnixEpoch.AddSeconds(made),
        Folder = $"runs/{arm}{pair}",
        Ms = new Dictionary<string, double> { ["p50"] = (2 + pair * 0.01 + made * 0.001) * slower, ["p99"] = (9 + pair * 0.1 + made * 0.01) * slower },
        Samples = 10_200,
        PhasesMs = new Dictionary<string, double> { ["client"] = 0.5, ["load"] = 0.6 * slower, ["save"] = 0.7 },
        SendLagMs = 1.2,
        Busy = 0.6,
        Fingerprint = "this machine",
        Store = "redis-server 7",
        PlanHash = "abc",
    };
}
