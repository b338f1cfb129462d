using SessionLab.Core.Comparing;
using SessionLab.Core.Comparing.Trials;
using SessionLab.Core.Randomness;

namespace SessionLab.Proofs.Suites;

/// <summary>A trial of six modes whose runs are drawn instead of made; everything that judges it is the real thing.</summary>
/// <param name="noise">What the machine does meanwhile.</param>
/// <param name="seed">Of everything drawn.</param>
public sealed class SimulatedSuite(Noise noise, ulong seed)
{
    private const int Modes = 6;
    private const double OfRarest = 0.1;
    private const double OfMedians = 0.01;

    private static readonly DateTimeOffset Zero = DateTimeOffset.UnixEpoch;

    private static readonly TrialMode[] Names = [.. Enumerable.Range(1, Modes).Select(mode => new TrialMode($"mode {mode}", $"mode {mode}"))];

    private static readonly Gate[] Gates = [.. Gate.All.Where(gate => Gate.Usual.Contains(gate.Name))];

    /// <summary>Which mode is slower in the second arm: always the first of the plan.</summary>
    public const string Slowed = "mode 1";

    /// <summary>Makes one suite.</summary>
    /// <param name="index">Which one, from 0.</param>
    /// <param name="gate">The percentile that is slower in the second arm of one mode; null: both arms are the same.</param>
    /// <param name="times">By how much: 1.25.</param>
    public TrialReport Make(int index, string? gate = null, double times = 1)
    {
        var draws = SeededDraws.For(seed, noise.Name, index);
        var plan = new TrialPlan("a", "b", Names, Gates, TrialPlan.UsualPairs, TrialPlan.UsualAlpha, draws.NextBits());
        var level = noise.Begin(draws);
        var runs = new List<TrialRun>();
        for (var pair = 0; pair < plan.Pairs; pair++)
            for (var place = 0; place < Modes; place++)
                foreach (var arm in Order(plan, pair, place))
                    runs.Add(Run(draws, level, new TrialRun(arm, pair, place) { StartedAt = Zero.AddSeconds(runs.Count) }, gate, times));
        return TrialJudge.Judge(plan, runs);
    }

    private Arm[] Order(TrialPlan plan, int pair, int place) =>
        noise.AlwaysFirst || Coin.First(plan.Seed, pair, place) == Arm.A ? [Arm.A, Arm.B] : [Arm.B, Arm.A];

    private static TrialRun Run(SeededDraws draws, Func<RunDraws, double[]> level, TrialRun run, string? gate, double times)
    {
        var made = (run.StartedAt - Zero).TotalSeconds;
        var own = new RunDraws(draws, made / (2.0 * Modes * TrialPlan.UsualPairs), made % 2 == 1);
        var seconds = level(own);
        var middle = seconds.Average();
        double Times(string name) => run is { Arm: Arm.B, Place: 0 } && name == gate ? times : 1;
        return run with
        {
            Samples = Gates.Max(each => each.Samples),
            Ms = new Dictionary<string, double>
            {
                ["p50"] = 200 * Times("p50") * Math.Exp(middle + own.Normal(OfMedians)),
                ["p99"] = 1_000 * Times("p99") * Math.Exp(middle + own.Normal(OfRarest)),
            },
            Trend = RunTrend.Of(seconds.Select(second => 200 * Math.Exp(second + own.Normal(OfMedians)))),
        };
    }
}
