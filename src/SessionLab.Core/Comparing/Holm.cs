namespace SessionLab.Core.Comparing;

/// <summary>Holm's step-down correction for several tests (Scandinavian Journal of Statistics 6, 1979).</summary>
public static class Holm
{
    /// <summary>
    /// The chances adjusted, in the order given: who calls those at or below α findings is wrong about any of them in at most α of all
    /// families, however the tests depend on each other.
    /// </summary>
    public static IReadOnlyList<double> Adjust(IReadOnlyList<double> chances)
    {
        var adjusted = new double[chances.Count];
        var least = 0.0;
        foreach (var (step, index) in Enumerable.Range(0, chances.Count).OrderBy(index => chances[index]).Index())
        {
            least = Math.Max(least, Math.Min(1, (chances.Count - step) * chances[index]));
            adjusted[index] = least;
        }

        return adjusted;
    }
}
