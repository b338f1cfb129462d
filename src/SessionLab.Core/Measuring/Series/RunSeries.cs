namespace SessionLab.Core.Measuring.Series;

/// <summary>The measured part of a run in the order of time, in equal steps.</summary>
/// <param name="StepSeconds">How long each step is, seconds.</param>
/// <param name="Points">The steps without gaps, from the beginning of the measured part; one in which nothing was answered is empty.</param>
public sealed record RunSeries(double StepSeconds, IReadOnlyList<SeriesPoint> Points)
{
    /// <summary>Nothing was measured, or nobody looked.</summary>
    public static RunSeries None { get; } = new(0, []);
}

/// <summary>What was answered, or given up, in one step of time.</summary>
/// <param name="FromSeconds">When it began, seconds since the measuring began.</param>
/// <param name="Requests">Requests that ended in it, reactions included.</param>
/// <param name="Lost">Of those, the ones that met a lost session.</param>
/// <param name="Refused">Of those, the ones that were refused.</param>
/// <param name="Failed">Of those, the ones that ended in an error or in doubt.</param>
/// <param name="P50Ms">Median latency of the requests of a logged-in session, ms; null without any.</param>
/// <param name="P99Ms">99th percentile of the same, ms, however few they are: a description of the step, not an estimate.</param>
public sealed record SeriesPoint(
    double FromSeconds, long Requests, long Lost, long Refused, long Failed, double? P50Ms, double? P99Ms);
