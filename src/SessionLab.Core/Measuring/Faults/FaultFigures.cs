using SessionLab.Core.Measuring.Latencies;

namespace SessionLab.Core.Measuring.Faults;

/// <summary>
/// What became of the measured requests that were sent from a fault's injection to its healing, to the end of the measured part where it was
/// not healed. What the fault took and nobody asked for before the healing is found later, and does not count here.
/// </summary>
public sealed record FaultFigures
{
    /// <summary>How much of the measured part that was, seconds.</summary>
    public double Seconds { get; init; }

    /// <summary>Requests sent, reactions included; and of those, answered by the application.</summary>
    public long Requests { get; init; }

    public long Answered { get; init; }

    /// <summary>Logins acknowledged; acknowledged logins, of any time, found gone; losses that made their visitor log in again.</summary>
    public long Sessions { get; init; }

    public long LostSessions { get; init; }

    public long ForcedRelogins { get; init; }

    /// <summary>Requests by what the judge made of them, as in <see cref="Summary"/>.</summary>
    public long RequestsMeetingLoss { get; init; }

    public long StaleReads { get; init; }

    public long LostUpdates { get; init; }

    public long Duplicates { get; init; }

    public long InDoubt { get; init; }

    public long Refused { get; init; }

    public long Errors { get; init; }

    /// <summary>Of requests of a logged-in session, counted as in <see cref="Summary.LatencyMs"/>.</summary>
    public Latency LatencyMs { get; init; } = new(0, null, null, null, null, null, null);

    public StaleWindow StaleWindowMs { get; init; } = StaleWindow.None;

    /// <summary>Requests that ended in an error or in doubt.</summary>
    public long Failed() => Errors + InDoubt;
}
