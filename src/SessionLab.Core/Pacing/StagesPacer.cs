using SessionLab.Core.Randomness;
using SessionLab.Core.Scenarios;

namespace SessionLab.Core.Pacing;

/// <summary>The open model with one rate after another; the last one stays.</summary>
public sealed class StagesPacer : IPacer
{
    public string Name => "stages";

    public string Summary => "arrivals keep the rate of each of the stages for its time, and that of the last until all have arrived";

    public bool Open => true;

    public bool Steady => false;

    public IReadOnlyList<string> Dials => ["stages"];

    public IEnumerable<long> StartsUs(Pace pace, SeededDraws random) =>
        new RateCurve([.. pace.Stages.Select(stage => new RateStretch(stage.For.TotalSeconds, stage.Rate, stage.Rate))], pace.Stages[^1].Rate)
            .ArrivalsUs();
}
