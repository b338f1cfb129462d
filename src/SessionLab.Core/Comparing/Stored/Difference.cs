namespace SessionLab.Core.Comparing.Stored;

/// <summary>A circumstance that is not the same on both sides.</summary>
/// <param name="What">As in <see cref="Circumstance"/>.</param>
/// <param name="Detail">As there.</param>
/// <param name="A">Side A's values, several when its own runs differ; empty where it has none.</param>
/// <param name="B">Side B's.</param>
public sealed record Difference(string What, string Detail, IReadOnlyList<string> A, IReadOnlyList<string> B)
{
    /// <summary>Every circumstance in which the two sides differ, or in which the runs of one side do.</summary>
    public static IReadOnlyList<Difference> Between(IReadOnlyList<StoredRun> a, IReadOnlyList<StoredRun> b)
    {
        var (ofA, ofB) = (Facts(a), Facts(b));
        return
        [
            .. ofA.Keys.Union(ofB.Keys)
                .Select(fact => new Difference(fact.What, fact.Detail, Values(ofA, fact), Values(ofB, fact)))
                .Where(difference => difference.A.Concat(difference.B).Distinct().Count() > 1 || difference.A.Count != difference.B.Count),
        ];
    }

    private static Dictionary<Circumstance, HashSet<string>> Facts(IReadOnlyList<StoredRun> runs) => runs
        .SelectMany(run => Fingerprint.Of(run.Header)).GroupBy(fact => fact.Key, fact => fact.Value)
        .ToDictionary(fact => fact.Key, fact => fact.ToHashSet());

    private static IReadOnlyList<string> Values(Dictionary<Circumstance, HashSet<string>> facts, Circumstance fact) =>
        facts.TryGetValue(fact, out var values) ? [.. values.Order(StringComparer.Ordinal)] : [];
}
