using System.Globalization;
using SessionLab.Core.Comparing;
using SessionLab.Core.Comparing.Trials;
using SessionLab.Core.Reports.Wording;
using SessionLab.Core.Scenarios;

namespace SessionLab.Trials;

/// <summary>What is said before a trial starts: how long it takes, and what it can find.</summary>
/// <param name="plan">What is declared.</param>
/// <param name="arm">One of the arms; both have the same plan.</param>
/// <param name="scenario">As it was before runs were made longer.</param>
/// <param name="times">How many trials.</param>
/// <param name="output">Where earlier trials are kept.</param>
/// <param name="words">The language.</param>
public sealed class TrialAnnouncement(TrialPlan plan, TrialArm arm, Scenario scenario, int times, string output, Words words)
{
    private readonly EarlierTrials _earlier = new(output, scenario.Name);

    /// <summary>About how long.</summary>
    public TimeSpan Duration => times * new TrialClock(plan, arm.Plan.LengthUs).Expected;

    /// <summary>The sentences.</summary>
    public IEnumerable<string> Lines
    {
        get
        {
            yield return words.Say(
                "trial.plan", plan.A, plan.B, Count(plan.Pairs), string.Join(", ", plan.Modes.Select(mode => mode.Name)), Count(TrialSize.SessionRequests(arm.Scenario)), Trial.Time(Duration));
            var rarest = plan.Gates.MaxBy(gate => gate.Samples)!;
            foreach (var change in TrialSize.Lengthen(arm.Scenario with { Clients = scenario.Clients, Workload = scenario.Workload }, rarest.Samples))
                yield return words.Say("trial.lengthened", rarest.Name, Count(rarest.Samples), $"{change.Path} {change.Value}");
            foreach (var mode in plan.Modes)
                foreach (var gate in plan.Gates)
                    yield return Finds(mode, gate);
        }
    }

    private string Finds(TrialMode mode, Gate gate)
    {
        var (spread, seen) = _earlier.Of(mode.Name, gate);
        return Power.SmallestChange(gate, plan.Pairs, plan.Level, spread) is { } change
            ? words.Say(
                "trial.finds", mode.Name, gate.Name, Percent(change), Percent(spread), words.Say(seen ? "trial.spread_seen" : "trial.spread_assumed"))
            : words.Say("trial.finds_never", mode.Name, gate.Name, Count(plan.Pairs), Count(Power.LeastPairs(plan.Level)));
    }

    private static string Percent(double share) => (100 * share).ToString("0", CultureInfo.InvariantCulture) + " %";

    private static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
