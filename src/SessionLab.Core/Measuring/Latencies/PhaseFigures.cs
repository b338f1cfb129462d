namespace SessionLab.Core.Measuring.Latencies;

/// <summary>
/// Where the milliseconds of the requests of one kind went. The means add up to the mean latency; percentiles do not, since the request that
/// waited longest for one thing is seldom the one that waited longest for another.
/// </summary>
/// <param name="Requests">Answered requests whose answer said where its time went.</param>
/// <param name="MeanMs">Their mean latency, ms.</param>
/// <param name="NodeMs">Of that, the node's time, ms.</param>
/// <param name="OtherShare">The part of the node's time that belongs to no phase, 0 to 1; null without node time.</param>
/// <param name="Ms">The phases by name, in the order a request meets them; a phase that no request was in is absent.</param>
public sealed record PhaseFigures(
    long Requests, double MeanMs, double NodeMs, double? OtherShare, IReadOnlyDictionary<string, PhaseFigure> Ms);

/// <summary>The time of one phase, ms, over all the requests: one that was not in it counts as 0.</summary>
/// <param name="Mean">ms.</param>
/// <param name="P50">The median, ms; null, as those below, where fewer than ten requests lie beyond.</param>
/// <param name="P95">ms.</param>
/// <param name="P99">ms.</param>
public sealed record PhaseFigure(double Mean, double? P50, double? P95, double? P99);
