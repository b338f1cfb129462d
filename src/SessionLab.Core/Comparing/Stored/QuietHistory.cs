using SessionLab.Core.Randomness;

namespace SessionLab.Core.Comparing.Stored;

/// <summary>Repetitions of one run on one machine, tested against each other: where nothing differs, nothing should be seen.</summary>
/// <param name="Runs">How many repetitions there are that can be trusted.</param>
/// <param name="Tests">How many tests they allow.</param>
/// <param name="Rejected">How many of them saw a difference.</param>
public sealed record QuietHistory(int Runs, int Tests, int Rejected)
{
    /// <summary>Runs that are tested together: the earlier five against the later five.</summary>
    public const int Block = 2 * QuantileComparison.LeastRuns;

    /// <summary>True when no more differences were seen than the test's level allows.</summary>
    public bool IsQuiet => Tests > 0 && Rejected <= StoredComparison.FalseAlarm * Tests;

    /// <summary>The history of a run.</summary>
    /// <param name="like">What the others must repeat.</param>
    /// <param name="kept">All runs that are kept.</param>
    public static QuietHistory Of(StoredRun like, IReadOnlyList<StoredRun> kept)
    {
        var runs = kept.Where(run => run.Summary.Trustworthy && Fingerprint.Same(run.Header, like.Header)).OrderBy(run => run.Header.StartedAt).ToList();
        // The newest runs tell most of the machine as it is: what does not fill a block is left out at the old end.
        var blocks = runs.Skip(runs.Count % Block).Chunk(Block).ToList();
        var chances = blocks.SelectMany(block => RunQuantile.All.Select(quantile => P(quantile, block))).OfType<double>().ToList();
        return new QuietHistory(runs.Count, chances.Count, chances.Count(p => p <= StoredComparison.FalseAlarm));
    }

    private static double? P(RunQuantile quantile, StoredRun[] block)
    {
        var logs = quantile.Of(block).Select(ms => Math.Log(ms)).ToList();
        return logs.Count == Block
            ? Permutation.Test(logs[..QuantileComparison.LeastRuns], logs[QuantileComparison.LeastRuns..], SeededDraws.For(1, "quiet history")).P
            : null;
    }
}
