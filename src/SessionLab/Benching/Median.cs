namespace SessionLab.Benching;

/// <summary>The middle of several rounds.</summary>
internal static class Median
{
    /// <summary>Of an odd number of values; NaN of none.</summary>
    public static double Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? double.NaN : sorted[sorted.Count / 2];
    }
}
