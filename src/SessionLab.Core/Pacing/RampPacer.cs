using SessionLab.Core.Randomness;
using SessionLab.Core.Scenarios;

namespace SessionLab.Core.Pacing;

/// <summary>The open model with a rate that rises or falls evenly and then stays.</summary>
public sealed class RampPacer : IPacer
{
    public string Name => "ramp";

    public string Summary => "the rate of arrivals goes evenly from rate to to, over the time over, and stays there";

    public bool Open => true;

    public bool Steady => false;

    public IReadOnlyList<string> Dials => ["to", "over"];

    public IEnumerable<long> StartsUs(Pace pace, SeededDraws random) =>
        new RateCurve([new RateStretch(pace.Over.TotalSeconds, pace.Rate, pace.To)], pace.To).ArrivalsUs();
}
