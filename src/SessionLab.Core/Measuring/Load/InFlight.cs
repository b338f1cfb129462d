namespace SessionLab.Core.Measuring.Load;

/// <summary>
/// Measured requests on their way at one time, worked out in two ways that Little's law makes equal. The code that sends counts what is
/// on its way by clock readings of its own; the other side is what was recorded of each request and kept in a histogram. They disagree
/// when requests were not recorded, were recorded with wrong times, or when the histogram cut them.
/// </summary>
/// <param name="Mean">The sending code's count, integrated, over the measured time; null when it was not sampled after the last request.</param>
/// <param name="RateTimesLatency">Requests per second times their mean latency as the histogram gives it.</param>
public sealed record InFlight(double? Mean, double RateTimesLatency)
{
    private const double Tolerance = 0.02;

    /// <summary>Whether both agree within 2 %, as far as both are known.</summary>
    public bool Agrees() => Mean is not { } mean || Math.Abs(mean - RateTimesLatency) <= Tolerance * Math.Max(mean, RateTimesLatency);
}
