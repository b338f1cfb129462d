using System.Globalization;
using SessionLab.Core.Judging;
using SessionLab.Core.Measuring;
using SessionLab.Core.Measuring.Costs;
using SessionLab.Core.Measuring.Latencies;
using SessionLab.Core.Measuring.Load;
using SessionLab.Core.Records;

namespace SessionLab.Core.Findings;

/// <summary>What speaks against believing a summary.</summary>
internal static class FindingRules
{
    private const double LateMs = Sending.LateMs;
    private const double Busy = 0.85;

    /// <summary>All findings; those that make the run untrustworthy first.</summary>
    /// <param name="header">The run's header.</param>
    /// <param name="summary">Its figures.</param>
    /// <param name="judgement">What the judge made of it.</param>
    /// <param name="end">What ended its history: <see cref="RunEnded"/> or <see cref="HistoryDamaged"/>; null when it was cut off.</param>
    /// <param name="broken">True when something was broken on purpose, so that failures are what was asked for.</param>
    public static IReadOnlyList<Finding> Of(RunHeader header, Summary summary, Judgement judgement, RunEvent? end, bool broken) =>
        [.. OfRun(header, judgement, end)
            .Concat(OfGenerator(header, summary))
            .Concat(OfAnswers(summary, broken))
            .Concat(OfFigures(summary))
            .Concat(summary.Copies is { } copies ? OfCopies(copies) : [])
            .OrderByDescending(finding => finding.Distrust)];

    /// <summary>One for each node that the balancer left out.</summary>
    /// <param name="leftOut">Nodes with how long each was left out while it was measured, µs.</param>
    public static IEnumerable<Finding> OfRotation(IReadOnlyDictionary<string, long> leftOut) =>
        leftOut.Select(node => new Finding("node_left_out", false, node.Key, Text(node.Value / 1e6, "0.0")));

    private static IEnumerable<Finding> OfRun(RunHeader header, Judgement judgement, RunEvent? end)
    {
        if (OfEnd(header, end) is { } ended)
            yield return ended;
        if (!judgement.Books.Kept)
            yield return new Finding("ledger_missing", true);
        foreach (var flaw in header.Flaws)
            yield return new Finding("flaw_on", false, flaw);
    }

    private static Finding? OfEnd(RunHeader header, RunEvent? end) => end switch
    {
        null => new Finding("run_cut_off", true),
        HistoryDamaged damage => new Finding("history_damaged", true, Text(damage.Byte, "0")),
        RunEnded { Reason: EndReason.Failed } => new Finding("run_failed", true),
        RunEnded { Reason: EndReason.Cancelled } => new Finding("run_cancelled", false),
        RunEnded { Reason: EndReason.TookTooLong } => new Finding(
            "run_took_too_long", true, Text(header.TimeLimitUs / 1e6, "0.#"), Text(header.ExpectedUs / 1e6, "0.#")),
        _ => null,
    };

    private static IEnumerable<Finding> OfGenerator(RunHeader header, Summary summary)
    {
        // In the closed model a late request is not measured as slow; the load was only lighter than planned.
        if (summary.SendLagMs.P99 > LateMs)
            yield return new Finding("generator_late", header.IsOpen(), Text(summary.SendLagMs.P99.Value, "0.0"), Text(LateMs, "0"));
        if (header.IsOpen() && summary.Sending.InTimeShare() < Sending.LeastInTime)
            yield return NotStarted(summary.Sending);
        if (summary.Machine.Mean > Busy)
            yield return new Finding("machine_busy", true, Text(summary.Machine.Mean.Value * 100, "0"), Text(Busy * 100, "0"));
        if (summary.GeneratorFaults > 0)
            yield return new Finding("generator_faults", true, Text(summary.GeneratorFaults, "0"));
        if (!summary.InFlight.Agrees())
            yield return new Finding(
                "littles_law", true, Text(summary.InFlight.Mean ?? 0, "0.00"), Text(summary.InFlight.RateTimesLatency, "0.00"));
    }

    private static Finding NotStarted(Sending sending) => new(
        "not_started", true, Text(sending.InTimeShare() * 100 ?? 0, "0.0"), Text(sending.Scheduled ?? 0, "0"),
        Text((sending.Scheduled ?? 0) - sending.Started, "0"), Text(sending.TooLate, "0"), Text(Sending.TooLateMs, "0"), Text(Sending.LeastInTime * 100, "0.0"));

    private static IEnumerable<Finding> OfAnswers(Summary summary, bool broken)
    {
        var unanswered = summary.Refused + summary.InDoubt + summary.Errors + summary.GeneratorFaults;
        if (summary.Requests > 0 && unanswered == summary.Requests)
            yield return new Finding("nothing_answered", true, Text(summary.Requests, "0"));
        if (broken)
            yield break;
        if (summary.Errors > 0)
            yield return new Finding("errors", true, Text(summary.Errors, "0"));
        if (summary.InDoubt > 0)
            yield return new Finding("in_doubt", false, Text(summary.InDoubt, "0"));
    }

    private static IEnumerable<Finding> OfFigures(Summary summary)
    {
        if (summary.Requests == 0)
            yield return new Finding("nothing_measured", true);
        var missing = string.Join(", ", summary.LatencyMs.Missing());
        if (missing.Length > 0 && summary.Requests > 0)
            yield return new Finding("few_samples", false, missing, Text(summary.LatencyMs.Count, "0"));
        if (summary.WarmUp is { FirstMs: { } first, LaterMs: { } later, EndedAfterSeconds: { } seconds })
            yield return new Finding("warm_up_visible", false, Text(first, "0.00"), Text(later, "0.00"), Text(seconds, "0.0"));
        foreach (var missed in summary.Predictions.Where(prediction => prediction.Hit == false))
            yield return new Finding(
                "prediction_missed", false, missed.Metric, Text(missed.Expected, "0.####"), Text(missed.Measured ?? 0, "0.####"),
                Text(missed.Low, "0.####"), Text(missed.High, "0.####"));
    }

    private static IEnumerable<Finding> OfCopies(CopyFigures copies)
    {
        var missed = copies.Nodes.Sum(node => node.Missed);
        if (missed > 0)
            yield return new Finding("copies_missed", false, Text(missed, "0"));
        foreach (var node in copies.Nodes.Where(node => node.Silent > 0))
            yield return new Finding("node_silent", false, node.Node, Text(node.Silent, "0"), Text(copies.Rounds, "0"));
    }

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
