using SessionLab.Core.Records;

namespace SessionLab.Core.Judging;

/// <summary>What the judge learned from a request beyond the class of its answer.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Phase">The request's part of the run.</param>
/// <param name="SentUs">When the request was sent, µs since the run's zero.</param>
public readonly record struct Discovery(DiscoveryKind Kind, Phase Phase, long SentUs)
{
    /// <summary>
    /// Of a stale read: for how long the oldest write that it lacks had been known to its visitor when it was sent, µs: acknowledged, or
    /// shown by another answer. The node looked for the state no earlier, so the write was not to be seen there for at least so long.
    /// </summary>
    public long OutdatedUs { get; init; }
}

/// <summary>What can be learned from a request.</summary>
public enum DiscoveryKind
{
    /// <summary>A login was acknowledged.</summary>
    LoginAcknowledged,

    /// <summary>An acknowledged login was found gone.</summary>
    LoginLost,

    /// <summary>The loss that it met made its visitor log in again.</summary>
    LoginForced,

    /// <summary>It was answered with an older state.</summary>
    StaleRead,
}
