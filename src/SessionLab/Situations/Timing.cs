using SessionLab.Cluster.Clocks;

namespace SessionLab.Situations;

/// <summary>How fast time runs for the nodes, and how long a visitor has to wait until a session must be over.</summary>
/// <param name="Factor">How many seconds pass for the nodes in one real second.</param>
public sealed record Timing(double Factor)
{
    /// <summary>A session unused for so long ends, by the nodes' clock.</summary>
    public static readonly TimeSpan IdleTimeout = TimeSpan.FromMinutes(20);

    /// <summary>
    /// A session ends so long after its login however busy it is, by the nodes' clock; late enough that an idle one must be over before.
    /// </summary>
    public static readonly TimeSpan AbsoluteTimeout = TimeSpan.FromMinutes(26);

    /// <summary>The machine's own time, in which no session ends by itself during a situation.</summary>
    public static readonly Timing Real = new(1);

    /// <summary>
    /// As fast as a scenario may be: the time a visitor waits for one answer stays under a tenth of the shorter timeout, so that no slow
    /// answer ends a session.
    /// </summary>
    public static readonly Timing Fast = new(59);

    // Tokens write their times in whole seconds of the nodes' clock.
    private static readonly TimeSpan Coarseness = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(200);

    // So near to its end a session must be there still; what remains is time enough for a slow answer.
    private const double Near = 0.8;

    /// <summary>Real time after the last answer at which a session left alone must still be there.</summary>
    public TimeSpan IdleIsNear => IdleTimeout / Factor * Near;

    /// <summary>Real time after the last answer from which on a session left alone must be over.</summary>
    public TimeSpan IdleIsOver => MustBeOver(IdleTimeout);

    /// <summary>Real time after the login at which a session in use must still be there.</summary>
    public TimeSpan LimitIsNear => AbsoluteTimeout / Factor * Near;

    /// <summary>Real time after the login from which on any session must be over.</summary>
    public TimeSpan LimitIsOver => MustBeOver(AbsoluteTimeout);

    /// <summary>The nodes' clock, which agrees with the machine's now; null for the machine's own.</summary>
    public ClockSettings? Clock() => Factor == 1 ? null : new ClockSettings(TimeProvider.System.GetUtcNow(), Factor);

    // The judge accuses nobody before a request that may still be on its way has had its time.
    private TimeSpan MustBeOver(TimeSpan timeout) => ((timeout + Coarseness) / Factor) + Line.ForwardTimeout + Margin;
}
