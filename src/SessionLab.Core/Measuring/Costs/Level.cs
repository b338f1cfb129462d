namespace SessionLab.Core.Measuring.Costs;

/// <summary>A figure that goes up and down.</summary>
/// <param name="Last">What it was in the end.</param>
/// <param name="Most">The most it ever was.</param>
public sealed record Level(long Last, long Most)
{
    /// <summary>The level after it has become <paramref name="now"/>.</summary>
    public Level Then(long now) => new(now, Math.Max(Most, now));
}
