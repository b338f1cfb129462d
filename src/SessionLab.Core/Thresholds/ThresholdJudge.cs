using SessionLab.Core.Reports;
using SessionLab.Core.Scenarios;
using SessionLab.Core.Thresholds.Metrics;

namespace SessionLab.Core.Thresholds;

/// <summary>Holds the thresholds of scenarios against runs. A run carries its own in its header, so that a stored one is judged by those it was made with.</summary>
public static class ThresholdJudge
{
    /// <summary>The runs with what came of their thresholds.</summary>
    /// <param name="runs">All runs that may be compared: a ratio looks for its other mode among those of the same plan.</param>
    public static IReadOnlyList<RunReport> Hold(IReadOnlyList<RunReport> runs) =>
        [.. runs.Select(run => run with { Thresholds = [.. run.Header.Thresholds.SelectMany(text => Hold(text, run, runs))] })];

    /// <summary>True when a threshold of a run asks for what only a second look at its history shows.</summary>
    public static bool NeedsAftermath(RunReport run) =>
        run.Header.Thresholds.Select(Read).Any(threshold => threshold is { Metric.NeedsAftermath: true } && threshold.Binds(run.Header.Mode.Name));

    // Checked when the scenario was read; only another version may have written what this one does not know.
    private static Threshold? Read(string text) => ThresholdParser.Parse(1, text, new ScenarioProblems(""));

    private static IEnumerable<ThresholdResult> Hold(string text, RunReport run, IReadOnlyList<RunReport> runs)
    {
        if (Read(text) is not { } threshold)
            yield return new ThresholdResult(text, ThresholdOutcome.NoFigure, "");
        else if (threshold.Binds(run.Header.Mode.Name))
            yield return Worst([.. Readings(threshold, run, runs).Select(reading => Hold(threshold, reading))], threshold);
    }

    private static (Reading Reading, ThresholdOutcome Outcome) Hold(Threshold threshold, Reading reading) =>
        (reading, reading.Figure is { } figure ? threshold.Comparison.Hold(figure, threshold.Limit.Value) : ThresholdOutcome.NoFigure);

    // A fault that comes several times is held each time by itself, and the worst of them is told.
    private static ThresholdResult Worst(IReadOnlyList<(Reading Reading, ThresholdOutcome Outcome)> held, Threshold threshold)
    {
        var outcome = held.Any(one => one.Outcome == ThresholdOutcome.Broken) ? ThresholdOutcome.Broken
            : held.Count == 0 || held.Any(one => one.Outcome == ThresholdOutcome.NoFigure) ? ThresholdOutcome.NoFigure : ThresholdOutcome.Held;
        var told = held.Where(one => one.Outcome == outcome).Select(one => one.Reading);
        var worst = threshold.Comparison.Upward == true
            ? told.MinBy(reading => reading.Figure?.Value)
            : told.MaxBy(reading => reading.Figure?.Value);
        return new ThresholdResult(threshold.Text, outcome, worst?.Text(threshold) ?? "");
    }

    private static IEnumerable<Reading> Readings(Threshold threshold, RunReport run, IReadOnlyList<RunReport> runs)
    {
        var values = Values(threshold, run);
        if (threshold.Over is not { } mode)
            return threshold.Limit.IsShare ? values.Select(value => value.Share()) : values;
        var others = Other(mode, run, runs) is { } other ? Values(threshold, other) : [];
        return values.Select((value, index) => value.Over(index < others.Count ? others[index] : new Reading(null)));
    }

    private static List<Reading> Values(Threshold threshold, RunReport run)
    {
        var metric = threshold.Metric;
        if (threshold.During is not { } during)
            return [new Reading(metric.Read(run), metric.Among?.Of(run))];
        var seen = run.Summary.Faults.Where(fault => during.Means(fault.Fault, fault.Target))
            .Select(fault => new Reading(metric.ReadDuring!(run, fault), metric.Among?.During?.Invoke(fault.Meanwhile))).ToList();
        // What was to be injected and was not has no figure.
        var missing = run.Header.Faults.Count(fault => during.Means(fault.Fault, fault.Target)) - seen.Count;
        return [.. seen, .. Enumerable.Repeat(new Reading(null), Math.Max(0, missing))];
    }

    // Of several runs of that mode the one that was made at nearly the same time.
    private static RunReport? Other(string mode, RunReport run, IReadOnlyList<RunReport> runs) => runs
        .Where(other => other.Header.Mode.Name == mode && other.Header.Scenario == run.Header.Scenario && other.Header.PlanHash == run.Header.PlanHash)
        .MinBy(other => (other.Header.StartedAt - run.Header.StartedAt).Duration());
}
