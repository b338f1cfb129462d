namespace SessionLab.Core.Measuring.Load;

/// <summary>What became of the requests that the plan asks for in the measured phase; reactions are no part of the plan.</summary>
/// <remarks>
/// In the open model the first request of a visit has its time from the plan. The ones after it, and all in the closed model, are
/// intended one think time after the answer before them: they are late only when the lab is, never when the cluster is slow.
/// </remarks>
/// <param name="Scheduled">In the plan; null in a history that does not say.</param>
/// <param name="Started">Sent, whenever that was; those that the end of the run cut off were not.</param>
/// <param name="Late">Sent more than 2 ms after their intended time.</param>
/// <param name="TooLate">Sent more than 100 ms after it: not started in time.</param>
public sealed record Sending(long? Scheduled, long Started, long Late, long TooLate)
{
    /// <summary>From when on a request counts as late, ms.</summary>
    public const double LateMs = 2;

    /// <summary>From when on a request was not started in time, ms.</summary>
    public const double TooLateMs = 100;

    /// <summary>The share of the scheduled requests that must be started in time for the load to be the planned one.</summary>
    public const double LeastInTime = 0.995;

    /// <summary>Share of the scheduled requests that were started in time, 0 to 1; null when it is not known how many were scheduled.</summary>
    public double? InTimeShare() => Scheduled is > 0 ? (double)(Started - TooLate) / Scheduled.Value : null;
}
