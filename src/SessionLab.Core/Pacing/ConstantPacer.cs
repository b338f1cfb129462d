using SessionLab.Core.Randomness;
using SessionLab.Core.Scenarios;

namespace SessionLab.Core.Pacing;

/// <summary>The open model with equal gaps between arrivals.</summary>
public sealed class ConstantPacer : IPacer
{
    public string Name => "constant";

    public string Summary => "visits arrive at the rate with equal gaps, each a client of its own";

    public bool Open => true;

    public IEnumerable<long> StartsUs(Pace pace, SeededDraws random)
    {
        // Multiplied anew each time: a sum of rounded gaps would drift away from the rate.
        for (var visit = 0L; ; visit++)
            yield return (long)(visit * 1e6 / pace.Rate);
    }
}
