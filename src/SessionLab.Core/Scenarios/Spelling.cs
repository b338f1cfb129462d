using F23.StringSimilarity;

namespace SessionLab.Core.Scenarios;

/// <summary>Finds the name that was probably meant.</summary>
public static class Spelling
{
    private static readonly Damerau Distance = new();

    /// <summary>The nearest allowed name within about a third of its letters; null when none is.</summary>
    public static string? Nearest(string written, IEnumerable<string> allowed) => allowed
        .Select(name => (Name: name, Letters: Distance.Distance(written.ToLowerInvariant(), name)))
        .Where(found => found.Letters <= Math.Max(1, found.Name.Length / 3))
        .OrderBy(found => found.Letters)
        .Select(found => found.Name)
        .FirstOrDefault();
}
