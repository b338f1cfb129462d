using SessionLab.Core.Randomness;
using SessionLab.Core.Scenarios;

namespace SessionLab.Core.Pacing;

/// <summary>The closed model: a client's next visit follows its last, so a slow cluster slows its own load down.</summary>
public sealed class ClosedPacer : IPacer
{
    public string Name => "closed";

    public string Summary => "each client makes its visits one after the other; first visits start at a drawn moment of the ramp";

    public bool Open => false;

    public IEnumerable<long> StartsUs(Pace pace, SeededDraws random)
    {
        while (true)
            yield return (long)(pace.Ramp.TotalMicroseconds * random.NextFraction());
    }
}
