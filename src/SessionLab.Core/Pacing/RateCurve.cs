namespace SessionLab.Core.Pacing;

/// <summary>A stretch of time in which the rate goes evenly from one value to another.</summary>
/// <param name="Seconds">How long it lasts.</param>
/// <param name="From">Visits a second at its start.</param>
/// <param name="To">Visits a second at its end.</param>
internal readonly record struct RateStretch(double Seconds, double From, double To)
{
    /// <summary>Visits that arrive in it, as a fraction too.</summary>
    public double Visits => Seconds * (From + To) / 2;

    /// <summary>After how many seconds so many of its visits have arrived.</summary>
    /// <remarks>
    /// The rate is the slope of the number of arrivals, so that number is from·t + slope·t²/2; this is its root in the form that neither
    /// divides by a slope of 0 nor subtracts numbers of nearly one size.
    /// </remarks>
    public double SecondsUntil(double visits)
    {
        var slope = (To - From) / Seconds;
        return visits <= 0 ? 0 : 2 * visits / (From + Math.Sqrt(Math.Max(0, From * From + 2 * slope * visits)));
    }
}

/// <summary>Stretches one after another, and then one rate for ever.</summary>
/// <param name="stretches">In order, each longer than 0 s.</param>
/// <param name="finalRate">Visits a second after the last of them; above 0.</param>
internal sealed class RateCurve(IReadOnlyList<RateStretch> stretches, double finalRate)
{
    /// <summary>When visit 0, 1, 2 … arrives, µs: as soon as so many visits are due, by the whole curve and never by a sum of gaps.</summary>
    public IEnumerable<long> ArrivalsUs()
    {
        var visit = 0L;
        var (startsAt, before) = (0.0, 0.0);
        foreach (var stretch in stretches)
        {
            for (; visit - before < stretch.Visits; visit++)
                yield return Us(startsAt + stretch.SecondsUntil(visit - before));
            (startsAt, before) = (startsAt + stretch.Seconds, before + stretch.Visits);
        }

        for (; ; visit++)
            yield return Us(startsAt + (visit - before) / finalRate);
    }

    private static long Us(double seconds) => (long)Math.Round(seconds * 1e6);
}
