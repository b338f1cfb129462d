namespace SessionLab.Core.Comparing.Stored;

/// <summary>
/// Runs that were kept, laid side by side. Both sides were made at different times, so it supposes that the machine did not drift in between:
/// what differs is a hint to look, and no proof.
/// </summary>
/// <param name="A">What side A is called.</param>
/// <param name="B">What side B is called.</param>
/// <param name="Differences">What differs in how they came about.</param>
/// <param name="Modes">Each mode that both sides have.</param>
/// <param name="OnlyA">Modes that only side A has.</param>
/// <param name="OnlyB">Modes that only side B has.</param>
/// <param name="Tests">How many quantiles were tested.</param>
/// <param name="Level">Up to which P a quantile counts as different: 0.05 shared among the tests (Bonferroni), so that one false alarm among all of them has at most that chance.</param>
public sealed record StoredComparison(
    string A, string B, IReadOnlyList<Difference> Differences, IReadOnlyList<ModeComparison> Modes, IReadOnlyList<string> OnlyA,
    IReadOnlyList<string> OnlyB, int Tests, double Level)
{
    /// <summary>The chance of a false alarm that is accepted.</summary>
    public const double FalseAlarm = 0.05;

    /// <summary>Whether all runs followed one plan; without that no difference can be laid to a mode or a build.</summary>
    public bool SamePlan => Differences.All(difference => difference.What != Fingerprint.Plan);

    /// <summary>Whether all runs were made on the same kind of machine.</summary>
    public bool SameMachine => !Differences.Any(difference => Fingerprint.Machine.Contains(difference.What));

    /// <summary>Whether this may fail a build; null when nobody asked.</summary>
    public StoredGate? Gate { get; init; }

    /// <summary>Compares two sides of at least one run each.</summary>
    public static StoredComparison Of((string Name, IReadOnlyList<StoredRun> Runs) a, (string Name, IReadOnlyList<StoredRun> Runs) b)
    {
        var (byA, byB) = (a.Runs.ToLookup(run => run.Summary.Mode), b.Runs.ToLookup(run => run.Summary.Mode));
        string[] modesA = [.. byA.Select(mode => mode.Key)], modesB = [.. byB.Select(mode => mode.Key)];
        var both = modesA.Intersect(modesB).ToList();
        var modes = both.Select(mode => ModeComparison.Of(mode, [.. byA[mode]], [.. byB[mode]])).ToList();
        var tests = modes.Sum(mode => mode.Quantiles.Count(quantile => quantile.Test is not null));
        var level = FalseAlarm / Math.Max(1, tests);
        return new StoredComparison(
            a.Name, b.Name, Difference.Between(Of(a.Runs, both), Of(b.Runs, both)),
            [.. modes.Select(mode => mode with { Quantiles = [.. mode.Quantiles.Select(quantile => quantile.At(level))] })],
            [.. modesA.Except(modesB)], [.. modesB.Except(modesA)], tests, level);
    }

    private static IReadOnlyList<StoredRun> Of(IReadOnlyList<StoredRun> runs, List<string> modes) =>
        [.. runs.Where(run => modes.Contains(run.Summary.Mode))];
}
