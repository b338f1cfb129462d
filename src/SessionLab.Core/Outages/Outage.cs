namespace SessionLab.Core.Outages;

/// <summary>What one fault did to those who used the cluster, from its injection until all were served again. Times are µs since the run's zero.</summary>
/// <param name="Window">The fault.</param>
/// <param name="Stages">Undetected, moved and rebuilt, one after the other; then the cluster is steady.</param>
/// <param name="Hit">Visitors whom it hit.</param>
/// <param name="Unserved">Of those, who had no good answer afterwards before the measuring ended.</param>
/// <param name="LastFailedUs">When the last request that did not go well was sent.</param>
public sealed record Outage(OutageWindow Window, IReadOnlyList<OutageStage> Stages, int Hit, int Unserved, long LastFailedUs)
{
    /// <summary>Until the cluster was steady, µs after the injection.</summary>
    public long LengthUs => Stages[^1].ToUs - Window.InjectedUs;

    /// <summary>How long after its healing requests still failed, µs; 0 when none did, null when it was not healed.</summary>
    public long? AfterHealingUs => Window.HealedUs is { } healed ? Math.Max(0, LastFailedUs - healed) : null;
}

/// <summary>A part of an outage; what was sent in it counts here, whenever it was answered.</summary>
/// <param name="Key">Its name: undetected, moved, rebuilt.</param>
/// <param name="FromUs">When it began.</param>
/// <param name="ToUs">When it ended.</param>
/// <param name="Failed">Requests that were not answered, or with an error.</param>
/// <param name="Refused">Requests that were refused.</param>
/// <param name="Lost">Requests that met a lost session, or a part of one.</param>
public sealed record OutageStage(string Key, long FromUs, long ToUs, long Failed, long Refused, long Lost)
{
    /// <summary>The balancer still sends requests there.</summary>
    public const string Undetected = "undetected";

    /// <summary>Visitors are sent elsewhere or refused, and log in again: up to the last who met a loss or a refusal.</summary>
    public const string Moved = "moved";

    /// <summary>Up to the first good answer of the last visitor who had been hit.</summary>
    public const string Rebuilt = "rebuilt";
}

/// <summary>A fault of the timeline, and when the balancer had noticed.</summary>
/// <param name="Fault">Its name.</param>
/// <param name="Target">What it was done to.</param>
/// <param name="InjectedUs">When its injection began.</param>
/// <param name="HealedUs">When it was healed; null when that was not seen.</param>
/// <param name="NoticedUs">When the balancer left the victim out; null when it never did, or when the victim is no node.</param>
public sealed record OutageWindow(string Fault, string Target, long InjectedUs, long? HealedUs, long? NoticedUs);
