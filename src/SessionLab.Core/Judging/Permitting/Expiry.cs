using SessionLab.Core.Judging.Jars;
using SessionLab.Core.Records;

namespace SessionLab.Core.Judging.Permitting;

/// <summary>
/// Whether a session may, and whether it must, have ended by itself. The nodes' clocks may run faster than the bench's: their
/// timeouts are divided by the factor before they are compared with what the bench saw.
/// </summary>
internal sealed class Expiry
{
    /// <summary>Tokens write their times in whole seconds of the nodes' clock, µs.</summary>
    private const long CoarsenessUs = 1_000_000;

    // Without a timeout no session expires, however long it is left alone.
    private double _idleUs = double.PositiveInfinity;
    private double _absoluteUs = double.PositiveInfinity;
    private double _coarseUs;
    private long _requestUs;
    private long _endedFromUs = long.MaxValue;
    private long _endedUntilUs = -1;

    /// <summary>Takes the timeouts and the clock.</summary>
    public void Expect(ClusterHeader cluster)
    {
        _idleUs = cluster.IdleTimeoutUs / cluster.ClockFactor ?? double.PositiveInfinity;
        _absoluteUs = cluster.AbsoluteTimeoutUs / cluster.ClockFactor ?? double.PositiveInfinity;
        _coarseUs = (CoarsenessUs + cluster.ClockSkewUs) / cluster.ClockFactor;
        _requestUs = cluster.ServerTimeoutUs;
    }

    /// <summary>Every session may have been ended on purpose, as if its time had passed.</summary>
    public void See(FaultEvent fault)
    {
        if (fault.Target != FaultEvent.EverySession || fault.Healed)
            return;
        if (!fault.Done)
            _endedFromUs = fault.AtUs;
        _endedUntilUs = fault.Done ? fault.AtUs : long.MaxValue;
    }

    /// <summary>
    /// True when the session may have expired by the time this request was handled: it was touched no earlier than the start of the
    /// last answered request, and was looked for no later than the end of this one.
    /// </summary>
    public bool MayHaveStruck(JarView jar, Operation operation)
    {
        if (jar.TouchedUs < 0)
            return false;
        if (jar.TouchedUs <= _endedUntilUs && operation.EndUs >= _endedFromUs)
            return true;
        // Where tabs share a jar, the answer that came last may be that of a request which touched the session earlier than another.
        var toleranceUs = _coarseUs + (jar.Tabs.Shared ? _requestUs : 0);
        return operation.EndUs - jar.TouchedUs >= _idleUs - toleranceUs
            || operation.EndUs - jar.Birth.EarliestUs >= _absoluteUs - toleranceUs;
    }

    /// <summary>True when the answer shows the session in view although it must have expired before the request was sent.</summary>
    /// <param name="sight">The answer, laid beside its jar and not yet taken in.</param>
    /// <param name="quietSinceUs">No earlier request of the jar can have touched the session after this, µs.</param>
    public bool WasOutlived(Sight sight, long quietSinceUs)
    {
        var (jar, startUs) = (sight.Jar, sight.Operation.StartUs);
        var toleranceUs = _coarseUs + _requestUs;
        var over = startUs - quietSinceUs > _idleUs + toleranceUs || startUs - jar.Birth.LatestUs > _absoluteUs + toleranceUs;
        return over && ShowsTheSessionInView(sight);
    }

    private static bool ShowsTheSessionInView(Sight sight)
    {
        var jar = sight.Jar;
        var found = sight.Operation.Presented && sight.Answer.State is SessionState.Found or SessionState.Ended;
        if (!found || !sight.Compared || sight.NotOurs || jar.TouchedUs < 0)
            return false;
        // Another tab may have put a new session into a shared jar, unseen yet; but no new one shows what the old one held.
        return !jar.Tabs.Shared || jar.FirstVisible(sight) != int.MaxValue;
    }
}
