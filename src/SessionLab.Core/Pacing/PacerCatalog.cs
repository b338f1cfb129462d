namespace SessionLab.Core.Pacing;

/// <summary>The pacers by name.</summary>
public static class PacerCatalog
{
    /// <summary>Name → factory.</summary>
    public static IReadOnlyDictionary<string, Func<IPacer>> All { get; } = new Dictionary<string, Func<IPacer>>
    {
        ["closed"] = () => new ClosedPacer(),
        ["constant"] = () => new ConstantPacer(),
        ["poisson"] = () => new PoissonPacer(),
        ["ramp"] = () => new RampPacer(),
        ["stages"] = () => new StagesPacer(),
        ["spike"] = () => new SpikePacer(),
    };

    /// <summary>The pacer of that name; throws <see cref="KeyNotFoundException"/> when there is none.</summary>
    public static IPacer Create(string name) => All[name]();
}
