using System.Globalization;
using SessionLab.Core.Findings.Machine;
using SessionLab.Core.Measuring.Load;

namespace SessionLab.Core.Comparing.Trials;

/// <summary>What must hold before a trial's figures mean anything; looked at before any gate.</summary>
public static class TrialValidity
{
    private const double LagShareOfGate = 0.25;
    private const double TrendChance = 0.01;

    // These have a rule of their own here.
    private static readonly string[] Own = ["machine_busy", "littles_law", "not_started", "generator_late"];

    /// <summary>Everything that speaks against the runs so far; none when they count.</summary>
    public static IReadOnlyList<Doubt> Doubts(TrialPlan plan, IReadOnlyList<TrialRun> runs) =>
    [
        .. runs.SelectMany(run => Doubts(plan, run)),
        .. Differing("doubt.plan", plan, runs, run => run.PlanHash, _ => ""),
        .. Differing("doubt.fingerprint", plan, runs, run => run.Fingerprint, _ => ""),
        .. Differing("doubt.store", plan, runs, run => run.Store, run => $"{run.Arm}{run.Place}"),
        .. Order(plan, runs),
        .. Trends(plan, runs),
    ];

    /// <summary>What speaks against one run by itself.</summary>
    public static IEnumerable<Doubt> Doubts(TrialPlan plan, TrialRun run)
    {
        var name = Name(plan, run);
        foreach (var gate in plan.Gates.Where(gate => !run.Ms.ContainsKey(gate.Name) || run.Samples < gate.Samples))
            yield return new Doubt("doubt.few_samples", name, gate.Name, Text(gate.Samples, "0"), Text(run.Samples, "0"));
        if (run.InTime is not { } inTime || inTime < Sending.LeastInTime)
            yield return new Doubt("doubt.started", name, Text(100 * (run.InTime ?? 0), "0.0"), Text(100 * Sending.LeastInTime, "0.0"));
        if (!run.LittlesLaw)
            yield return new Doubt("doubt.littles_law", name);
        if (run.Busy is { } busy && busy >= MachineBusy.Limit)
            yield return new Doubt("doubt.busy", name, Text(100 * busy, "0"), Text(100 * MachineBusy.Limit, "0"));
        foreach (var gate in plan.Gates.Where(gate => run.SendLagMs > Allowed(gate, run)).Take(1))
            yield return new Doubt("doubt.send_lag", name, Text(run.SendLagMs!.Value, "0.0"), Text(Allowed(gate, run), "0.0"), gate.Name);
        foreach (var finding in run.Findings.Where(finding => !Own.Contains(finding.Key)))
            yield return new Doubt("doubt.finding", [name, finding.Key, .. finding.Arguments]);
    }

    /// <summary>
    /// True when latency rose or fell in the runs of a mode: each run's order in time is ONE observation, since its seconds resemble their
    /// neighbours, and what moves by less than every margin moves no gate.
    /// </summary>
    public static bool HasTrend(TrialPlan plan, IReadOnlyList<TrialRun> runs)
    {
        var least = plan.Gates.Min(gate => Math.Log(1 + gate.Margin));
        var chance = SignedRank.ChanceOfDifferent([.. runs.Select(run => run.Trend.Tau)]);
        return chance * plan.Modes.Count < TrendChance && Math.Abs(Change(runs)) >= least;
    }

    private static double Change(IReadOnlyList<TrialRun> runs) => new WalshAverages([.. runs.Select(run => run.Trend.Change)]).Median;

    private static IEnumerable<Doubt> Trends(TrialPlan plan, IReadOnlyList<TrialRun> runs) => runs
        .GroupBy(run => run.Place)
        .Select(mode => (Mode: plan.Modes[mode.Key].Name, Runs: mode.ToList()))
        .Where(mode => HasTrend(plan, mode.Runs))
        .Select(mode => new Doubt(
            "doubt.trend", mode.Mode, Text(100 * (Math.Exp(Change(mode.Runs)) - 1), "+0;-0"),
            Text(mode.Runs.Count(run => run.Trend.Chance < TrendChance), "0"), Text(mode.Runs.Count, "0")));

    private static IEnumerable<Doubt> Differing(
        string key, TrialPlan plan, IReadOnlyList<TrialRun> runs, Func<TrialRun, string> what, Func<TrialRun, string> among) => runs
        .GroupBy(among)
        .Select(group => (First: group.First(), Other: group.FirstOrDefault(run => what(run) != what(group.First()))))
        .Where(group => group.Other is not null)
        .Select(group => new Doubt(key, Name(plan, group.First), what(group.First), Name(plan, group.Other!), what(group.Other!)));

    // Which run came first is asked of the runs, not of the coin: a trial that forgot to toss it is found out.
    private static IEnumerable<Doubt> Order(TrialPlan plan, IReadOnlyList<TrialRun> runs)
    {
        var wrong = runs.GroupBy(run => (run.Pair, run.Place)).Where(pair => pair.Count() == 2)
            .Count(pair => pair.MinBy(run => run.StartedAt)!.Arm != Coin.First(plan.Seed, pair.Key.Pair, pair.Key.Place));
        if (wrong > 0)
            yield return new Doubt("doubt.order", Text(wrong, "0"));
    }

    private static double Allowed(Gate gate, TrialRun run) =>
        Math.Max(Sending.LateMs, LagShareOfGate * run.Ms.GetValueOrDefault(gate.Name));

    private static string Name(TrialPlan plan, TrialRun run) =>
        plan.Modes.Count == 1 ? run.Name : $"{run.Name} {(run.Arm == Arm.A ? plan.Modes[run.Place].A : plan.Modes[run.Place].B)}";

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
