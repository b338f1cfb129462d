using SessionLab.Core.Judging.Deaths;
using SessionLab.Core.Records;

namespace SessionLab.Core.Judging.Permitting;

/// <summary>
/// The times in which something held requests up inside the cluster: a node that stood still, a link that was cut. A request that was
/// given up may lie there and go on when the fault is healed, long after its server's timeout.
/// </summary>
internal sealed class Disturbances
{
    private readonly List<(long FromUs, long ToUs)> _over = [];
    private readonly HashSet<string> _active = [];
    private long _sinceUs;

    /// <summary>A fault began or was healed; one that ends a process ends its requests as well.</summary>
    public void See(FaultEvent fault)
    {
        if (DeadlyFaults.Holds(fault.Fault))
            return;
        var wasActive = _active.Count > 0;
        _ = fault.Healed ? _active.Remove(fault.Target) : _active.Add(fault.Target);
        if (!wasActive)
            _sinceUs = fault.AtUs;
        else if (_active.Count == 0)
            _over.Add((_sinceUs, fault.AtUs));
    }

    /// <summary>Until when a request that nobody waits for any more may still take effect, µs; <see cref="long.MaxValue"/> while it is held up.</summary>
    /// <param name="doubt">From its start to the time at which it would be over in an undisturbed cluster, µs.</param>
    /// <param name="timeoutUs">How long a request lives on inside the cluster once it is held up no more, µs.</param>
    public long LivesUntilUs((long FromUs, long ToUs) doubt, long timeoutUs)
    {
        if (_active.Count > 0 && _sinceUs <= doubt.ToUs)
            return long.MaxValue;
        var untilUs = doubt.ToUs;
        foreach (var (fromUs, toUs) in _over)
        {
            if (fromUs <= doubt.ToUs && toUs >= doubt.FromUs)
                untilUs = Math.Max(untilUs, toUs + timeoutUs);
        }

        return untilUs;
    }
}
