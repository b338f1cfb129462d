using SessionLab.Core.Randomness;
using SessionLab.Core.Scenarios;

namespace SessionLab.Core.Pacing;

/// <summary>The open model with a burst: a quiet rate, for a while a high one, and the quiet one again.</summary>
public sealed class SpikePacer : IPacer
{
    public string Name => "spike";

    public string Summary => "visits arrive at the rate, from burst-at on for burst-for at the rate burst, and then at the rate again";

    public bool Open => true;

    public bool Steady => false;

    public IReadOnlyList<string> Dials => ["burst", "burst-at", "burst-for"];

    public IEnumerable<long> StartsUs(Pace pace, SeededDraws random) => new RateCurve(
        [
            new RateStretch(pace.BurstAt.TotalSeconds, pace.Rate, pace.Rate),
            new RateStretch(pace.BurstFor.TotalSeconds, pace.Burst, pace.Burst),
        ],
        pace.Rate).ArrivalsUs();
}
