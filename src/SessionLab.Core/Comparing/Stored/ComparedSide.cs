using SessionLab.Core.Judging;

namespace SessionLab.Core.Comparing.Stored;

/// <summary>The runs of one mode on one side.</summary>
/// <param name="Runs">How many there are.</param>
/// <param name="Tested">How many of them can be trusted; only these are tested, and their figures are given when there are any.</param>
/// <param name="Doubted">The names of the others.</param>
/// <param name="Broken">Runs that broke what the mode claims.</param>
/// <param name="Reasons">Why, of the first of them.</param>
/// <param name="Sessions">Logins acknowledged, of the runs whose figures are given.</param>
/// <param name="LostSessions">Of those, later found gone.</param>
/// <param name="MeanMs">Mean of the runs' mean latencies of logged-in requests, ms; null where no answer told.</param>
/// <param name="PhasesMs">Where it went: mean of the runs' means by phase, ms.</param>
public sealed record ComparedSide(
    int Runs, int Tested, IReadOnlyList<string> Doubted, int Broken, IReadOnlyList<Reason> Reasons, long Sessions, long LostSessions,
    double? MeanMs, IReadOnlyDictionary<string, double> PhasesMs)
{
    /// <summary>The runs whose figures are given: those that can be trusted, or all where none can.</summary>
    public static IReadOnlyList<StoredRun> Given(IReadOnlyList<StoredRun> runs) =>
        runs.Where(run => run.Summary.Trustworthy).ToList() is { Count: > 0 } trusted ? trusted : runs;

    /// <summary>One side of at least one run.</summary>
    public static ComparedSide Of(IReadOnlyList<StoredRun> runs)
    {
        var given = Given(runs);
        var broken = runs.Where(run => run.Summary.Verdict == Verdict.Invalid).ToList();
        var phases = given.Select(run => run.Summary.Phases).OfType<Measuring.Latencies.PhaseFigures>().ToList();
        return new ComparedSide(
            runs.Count, runs.Count(run => run.Summary.Trustworthy), [.. runs.Where(run => !run.Summary.Trustworthy).Select(run => run.Name)],
            broken.Count, broken.Count > 0 ? broken[0].Summary.Reasons : [],
            given.Sum(run => run.Summary.Sessions), given.Sum(run => run.Summary.LostSessions),
            phases.Count > 0 ? phases.Average(phase => phase.MeanMs) : null,
            phases.SelectMany(phase => phase.Ms.Keys).Distinct()
                .ToDictionary(name => name, name => phases.Sum(phase => phase.Ms.GetValueOrDefault(name)?.Mean ?? 0) / phases.Count));
    }
}
