namespace SessionLab.Cluster.Copying;

/// <summary>
/// Until when a node may answer without having heard from another. Whoever goes on without a node grants it nothing more and waits until
/// what was granted is over: from then on that node does not answer, so nobody can meet what it has missed.
/// </summary>
/// <param name="term">For how long one grant holds. Both count it on clocks of their own, the holder from before it asked.</param>
/// <param name="clock">Measures it; real time unless a test says otherwise.</param>
public sealed class CopyLease(TimeSpan term, TimeProvider clock)
{
    private readonly Lock _turn = new();
    private long? _grantedAt;
    private bool _withheld;
    private long? _heldFrom;

    /// <summary>True while this node may answer, as far as the other is concerned.</summary>
    public bool IsHeld
    {
        get
        {
            lock (_turn)
                return _heldFrom is { } from && clock.GetElapsedTime(from) < term;
        }
    }

    /// <summary>A timestamp of the clock that measures it.</summary>
    public long Now => clock.GetTimestamp();

    /// <summary>The other node asks to go on answering; false when a save has gone on without it: then it has to fill its memory first.</summary>
    public bool Grant()
    {
        lock (_turn)
        {
            if (!_withheld)
                _grantedAt = Now;
            return !_withheld;
        }
    }

    /// <summary>The other node asks for everything that this one holds: what it had missed is made up for.</summary>
    public void Restore()
    {
        lock (_turn)
            _withheld = false;
    }

    /// <summary>The other node has granted what was asked for then.</summary>
    /// <param name="askedAt"><see cref="Now"/>, taken before it was asked.</param>
    public void Hold(long askedAt)
    {
        lock (_turn)
            _heldFrom = Math.Max(_heldFrom ?? askedAt, askedAt);
    }

    /// <summary>Grants nothing more, and returns when the other node answers no longer, or has asked to be filled meanwhile.</summary>
    public async Task WithholdAsync()
    {
        lock (_turn)
            _withheld = true;
        while (Rest() is { } rest)
            await Task.Delay(rest + TimeSpan.FromMilliseconds(1), clock);
    }

    // Null when there is nothing to wait for.
    private TimeSpan? Rest()
    {
        lock (_turn)
            return _withheld && _grantedAt is { } at && term - clock.GetElapsedTime(at) is var rest && rest > TimeSpan.Zero ? rest : null;
    }
}
