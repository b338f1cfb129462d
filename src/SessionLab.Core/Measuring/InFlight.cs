namespace SessionLab.Core.Measuring;

/// <summary>
/// Requests on their way at one time, worked out in two ways that Little's law makes equal. Both come from the same starts and ends, so
/// agreement shows that the histogram kept what was recorded; it says nothing of whether the recorded times are right.
/// </summary>
/// <param name="Mean">The times of all measured requests, integrated, over the measured time.</param>
/// <param name="RateTimesLatency">Requests per second times their mean latency as the histogram gives it.</param>
public sealed record InFlight(double Mean, double RateTimesLatency)
{
    private const double Tolerance = 0.02;

    /// <summary>Whether both agree within 2 %; if not, the histogram lost or cut requests.</summary>
    public bool Agrees() => Math.Abs(Mean - RateTimesLatency) <= Tolerance * Math.Max(Mean, RateTimesLatency);
}
