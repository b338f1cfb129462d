using SessionLab.Core.Judging;

namespace SessionLab.Core.Comparing.Stored;

/// <summary>Whether a comparison of kept runs may fail a build. It may where this machine's own history shows that it sees nothing where nothing is.</summary>
/// <param name="Refusals">Why it may not; empty when it may.</param>
/// <param name="Slower">The modes in which side B is slower.</param>
public sealed record StoredGate(IReadOnlyList<Reason> Refusals, IReadOnlyList<string> Slower)
{
    /// <summary>Decides.</summary>
    /// <param name="comparison">What was compared.</param>
    /// <param name="a">Side A's runs: what is held as right.</param>
    /// <param name="b">Side B's.</param>
    /// <param name="history">All runs that are kept on this machine.</param>
    public static StoredGate Of(
        StoredComparison comparison, IReadOnlyList<StoredRun> a, IReadOnlyList<StoredRun> b, IReadOnlyList<StoredRun> history)
    {
        var earlier = history.Where(run => !b.Any(run.IsSameRunAs)).ToList();
        return new StoredGate(
            [.. Circumstances(comparison), .. comparison.Modes.SelectMany(mode => Doubts(mode, a, earlier))],
            [.. comparison.Modes.Where(mode => mode.Quantiles.Any(quantile => quantile.Outcome == TestOutcome.Slower)).Select(mode => mode.Mode)]);
    }

    private static IEnumerable<Reason> Circumstances(StoredComparison comparison)
    {
        if (!comparison.SamePlan)
            yield return new Reason("gate_plan");
        if (!comparison.SameMachine)
            yield return new Reason("gate_machine");
    }

    private static IEnumerable<Reason> Doubts(ModeComparison mode, IReadOnlyList<StoredRun> a, IReadOnlyList<StoredRun> earlier)
    {
        if (mode.Quantiles.Any(quantile => quantile.Outcome < TestOutcome.NoneSeen))
            yield return new Reason("gate_no_test", mode.Mode);
        var history = QuietHistory.Of(a.First(run => run.Summary.Mode == mode.Mode), earlier);
        if (history.Tests == 0)
            yield return new Reason("gate_no_history", mode.Mode, $"{history.Runs}", $"{QuietHistory.Block}");
        else if (!history.IsQuiet)
            yield return new Reason("gate_loud_history", mode.Mode, $"{history.Rejected}", $"{history.Tests}");
    }
}
