using SessionLab.Core.Randomness;
using SessionLab.Core.Scenarios;

namespace SessionLab.Core.Pacing;

/// <summary>The open model as strangers arrive: exponential gaps, a Poisson number of arrivals in any window.</summary>
public sealed class PoissonPacer : IPacer
{
    public string Name => "poisson";

    public string Summary => "visits arrive at the rate with exponential gaps as strangers do, each a client of its own";

    public bool Open => true;

    public IEnumerable<long> StartsUs(Pace pace, SeededDraws random)
    {
        for (var at = 0L; ;)
            yield return at += (long)random.NextExponential(1e6 / pace.Rate);
    }
}
