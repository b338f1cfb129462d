using SessionLab.Core.Scenarios;

namespace SessionLab.Core.Workloads;

/// <summary>After how long a run has gone so wrong that it is stopped: a balancer that answers nobody would keep it for hours.</summary>
public static class TimeLimit
{
    private const int Patience = 5;

    // Twice what a request costs two cores; what one iteration of a password hash costs one.
    private static readonly TimeSpan PerRequest = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan PerIteration = TimeSpan.FromMicroseconds(0.4);
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(2);

    // No timer of .NET runs longer than 49 days.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(40);

    /// <summary>How long the plan takes on a slow cluster: thinking and working go on side by side, the processor is asked by one after another.</summary>
    public static TimeSpan Expected(Scenario scenario, Plan plan)
    {
        var meanWork = Mean(scenario.Cluster.Work) + Mean(scenario.Cluster.LoadWork);
        // A login in answer to a loss may follow every request.
        var processor = PerRequest + (PerIteration * scenario.Cluster.WorkFactor);
        return TimeSpan.FromMicroseconds(plan.LengthUs) + (meanWork * plan.Operations / plan.Clients) + (processor * plan.Operations);
    }

    private static TimeSpan Mean(DrawnDuration work) => (work.Kind == Distribution.Uniform ? work.A + work.B : work.A + work.A) / 2;

    /// <summary>The scenario's own limit, or several times what is expected.</summary>
    public static TimeSpan Of(Scenario scenario, Plan plan)
    {
        var ticks = Math.Clamp((Expected(scenario, plan) * Patience).Ticks, Shortest.Ticks, Longest.Ticks);
        return scenario.TimeLimit ?? TimeSpan.FromTicks(ticks);
    }
}
