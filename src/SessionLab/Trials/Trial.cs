using SessionLab.Cluster.Users;
using SessionLab.Core.Comparing.Trials;
using SessionLab.Core.Judging;
using SessionLab.Core.Records;
using SessionLab.Core.Reports;
using SessionLab.Running;
using SessionLab.Showing;

namespace SessionLab.Trials;

/// <summary>Runs both arms in pairs, every process started afresh for each run, and judges the outcome.</summary>
/// <param name="plan">What was declared.</param>
/// <param name="a">The first arm.</param>
/// <param name="b">The second.</param>
/// <param name="folder">Where everything is kept.</param>
/// <param name="clock">Counts the runs.</param>
/// <param name="say">Told of each run.</param>
public sealed class Trial(TrialPlan plan, TrialArm a, TrialArm b, TrialFolder folder, TrialClock clock, Action<string> say)
{
    private readonly List<TrialRun> _runs = [];

    /// <summary>
    /// Makes the pairs; ends at once when a run breaks a claim of its mode or cannot be believed, and when it is stopped. What was seen
    /// until then is judged and kept.
    /// </summary>
    public async Task<TrialReport> RunAsync(CancellationToken stop)
    {
        clock.Start();
        try
        {
            await RehearseAsync(stop);
            foreach (var (arm, pair, place) in Order())
                if (stop.IsCancellationRequested || !await GoesOnAsync(arm, pair, place, stop))
                    break;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Stopped before a run's first request: what the runs before it showed is judged.
        }

        var report = TrialJudge.Judge(plan, _runs);
        folder.Store(report);
        return report;
    }

    // In its first run the lab itself is not warm: its own code is still being compiled. That run counts for nobody.
    private async Task RehearseAsync(CancellationToken stop)
    {
        say($"rehearsal, not counted: {plan.Modes[0].B}");
        await MakeAsync(b, plan.Modes[0].B, folder.Rehearsal, stop);
        clock.Made();
    }

    private IEnumerable<(TrialArm Arm, int Pair, int Place)> Order()
    {
        for (var pair = 0; pair < plan.Pairs; pair++)
            foreach (var place in Rotation.Of([.. Enumerable.Range(0, plan.Modes.Count)], pair))
                foreach (var arm in Coin.First(plan.Seed, pair, place) == Arm.A ? (TrialArm[])[a, b] : [b, a])
                    yield return (arm, pair, place);
    }

    private async Task<bool> GoesOnAsync(TrialArm arm, int pair, int place, CancellationToken stop)
    {
        var mode = arm.Arm == Arm.A ? plan.Modes[place].A : plan.Modes[place].B;
        var report = await MakeAsync(arm, mode, folder.Of(arm.Arm), stop);
        clock.Made();
        // A run that was cut short is no observation; what it broke counts all the same.
        if (stop.IsCancellationRequested && report.Judgement.Verdict != Verdict.Invalid)
            return false;
        var run = TrialRun.Of(report, arm.Arm, pair, place);
        _runs.Add(run);
        var figures = string.Join(", ", plan.Gates.Where(gate => run.Ms.ContainsKey(gate.Name)).Select(gate => $"{gate.Name} {Figure(run.Ms[gate.Name])} ms"));
        say($"pair {pair + 1} of {plan.Pairs}: {arm.Arm} {mode}  {figures}; {Time(clock.Left)} left");
        return run.Verdict != Verdict.Invalid && !TrialValidity.Doubts(plan, run).Any();
    }

    private static async Task<RunReport> MakeAsync(TrialArm arm, string mode, string output, CancellationToken stop)
    {
        var users = await UserDatabase.EnsureAsync(UserDatabase.DefaultFolder, arm.Scenario.Cluster.WorkFactor, arm.Plan.Users).WaitAsync(stop);
        // The lab's own memory begins each run alike.
        GC.Collect();
        return await new Experiment(arm.Scenario, arm.Plan, users, arm.Settings with { Output = output }, new SilentBoard()).RunAsync(mode, stop);
    }

    private static string Figure(double ms) => ms.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A time for people: <c>6 min 20 s</c>.</summary>
    public static string Time(TimeSpan time) => time.TotalMinutes >= 1 ? $"{(int)time.TotalMinutes} min {time.Seconds} s" : $"{Math.Max(1, time.Seconds)} s";
}
