namespace SessionLab.Core.Measuring.Latencies;

/// <summary>What was left out of the figures as warm-up, and whether what was measured still shows one.</summary>
/// <param name="Requests">Left out.</param>
/// <param name="Seconds">From the first of them to the end of the last, seconds.</param>
/// <param name="FirstMs">Median of the first eighth of the measured time, from the sending, ms; null where it says nothing about a warm-up.</param>
/// <param name="LaterMs">Median of the rest, ms.</param>
/// <param name="EndedAfterSeconds">How long the measured part still shows a warm-up, seconds; null when it shows none, or nobody can say.</param>
public sealed record WarmUp(long Requests, double Seconds, double? FirstMs, double? LaterMs, double? EndedAfterSeconds)
{
    /// <summary>By how much slower the beginning must be for the difference to matter to anybody.</summary>
    internal const double Slower = 1.2;

    /// <summary>True when the beginning was hardly slower than the rest; a slower one need not be a warm-up, and is no proof of calm.</summary>
    public bool IsCalm() => EndedAfterSeconds is null && FirstMs < Slower * LaterMs;
}
