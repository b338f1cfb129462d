using SessionLab.Core.Records;

namespace SessionLab.Core.Predictions;

/// <summary>How long the balancer goes on sending requests to a node that answers nobody any more.</summary>
public static class Detection
{
    // What a timer, a system call and a line of a ledger may take.
    private const double SlackSeconds = 0.1;

    /// <summary>The most it may take and the rule it follows from; null where no node falls silent for so long, or where no probes are known.</summary>
    /// <remarks>A node that falls silent right after a probe is asked again an interval later, and each probe that fails may take its timeout.</remarks>
    public static (double Seconds, string Rule)? Bound(PlanFacts plan, ClusterHeader cluster)
    {
        if (cluster.Health is not { } health)
            return null;
        var seconds = ((health.ProbeIntervalUs + health.ProbeTimeoutUs) * health.ProbeThreshold / 1e6) + SlackSeconds;
        return plan.ShortestSilence >= TimeSpan.FromSeconds(seconds) ? (seconds, "(interval + timeout) x threshold + 0.1 s") : null;
    }
}
