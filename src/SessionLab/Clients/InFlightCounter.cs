using SessionLab.Core.Records;

namespace SessionLab.Clients;

/// <summary>
/// Counts the measured requests that are on their way, and adds up how long they are, by clock readings of its own: what was recorded of
/// each request is held against it.
/// </summary>
public sealed class InFlightCounter(RunClock clock)
{
    private readonly Lock _lock = new();
    private long _requests;
    private long _integralUs;
    private long _sinceUs;

    /// <summary>A request leaves.</summary>
    public void Enter() => Change(1);

    /// <summary>Its answer has come, or nobody waits for it any more.</summary>
    public void Leave() => Change(-1);

    /// <summary>How many are on their way now, and how long all so far were together.</summary>
    public InFlightSample Sample()
    {
        lock (_lock)
        {
            Advance();
            return new InFlightSample(_sinceUs, _requests, _integralUs);
        }
    }

    private void Change(int by)
    {
        lock (_lock)
        {
            Advance();
            _requests += by;
        }
    }

    private void Advance()
    {
        var nowUs = clock.NowUs;
        _integralUs += _requests * (nowUs - _sinceUs);
        _sinceUs = nowUs;
    }
}
