using SessionLab.Core.Scenarios;
using SessionLab.Core.Workloads;

namespace SessionLab.Running;

/// <summary>Whether a session may end by itself while a plan is carried out; where it may, theory foretells no losses.</summary>
public static class ExpiryOutlook
{
    /// <summary>True when the longest pause reaches the idle timeout, or the longest visit the absolute one, in real time.</summary>
    public static bool MayStrike(Scenario scenario, Plan plan)
    {
        var cluster = scenario.Cluster;
        var pace = scenario.Pace;
        DrawnDuration[] thinks = [pace.Think, pace.WarmUpThink ?? pace.Think];
        var step = thinks.Max(Longest) + cluster.Timeout;
        return step >= cluster.IdleTimeout / cluster.ClockFactor
            || step * StepsOfAVisit(plan) >= cluster.AbsoluteTimeout / cluster.ClockFactor;
    }

    // Tabs of one jar may wait for each other, so that in the worst case their steps follow one another.
    private static int StepsOfAVisit(Plan plan) =>
        plan.TabsOf(0).Sum(client => plan.VisitsOf(client).Max(visit => visit.Operations.Count));

    // An exponential time has no longest; twenty times its mean comes once in half a billion.
    private static TimeSpan Longest(DrawnDuration think) => think.Kind switch
    {
        Distribution.Constant => think.A,
        Distribution.Uniform => think.B,
        _ => think.A * 20,
    };
}
