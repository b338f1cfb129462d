namespace SessionLab.Core.Thresholds.Metrics;

/// <summary>Requests by what the judge made of them: shares are of the requests.</summary>
internal static class AnswerCounts
{
    public static IReadOnlyList<Metric> All { get; } =
    [
        Metric.Count(
            "requests_meeting_loss", "requests whose answer did not know an acknowledged session", Population.Requests,
            run => run.Summary.RequestsMeetingLoss, fault => fault.RequestsMeetingLoss),
        Metric.Count(
            "stale_reads", "requests that were shown an older state", Population.Requests, run => run.Summary.StaleReads, fault => fault.StaleReads),
        Metric.Count(
            "lost_updates", "requests that showed that an acknowledged write is gone", Population.Requests,
            run => run.Summary.LostUpdates, fault => fault.LostUpdates),
        Metric.Count(
            "duplicates", "requests that were shown a write too often", Population.Requests, run => run.Summary.Duplicates, fault => fault.Duplicates),
        Metric.Count(
            "in_doubt", "requests of which nobody knows whether they were applied", Population.Requests,
            run => run.Summary.InDoubt, fault => fault.InDoubt),
        Metric.Count("refused", "requests that were certainly not applied", Population.Requests, run => run.Summary.Refused, fault => fault.Refused),
        Metric.Count(
            "errors", "requests that failed with an error of the server, neither refused nor in doubt", Population.Requests,
            run => run.Summary.Errors, fault => fault.Errors),
        Metric.Count(
            "failed", "errors and requests in doubt together", Population.Requests,
            run => run.Summary.Errors + run.Summary.InDoubt, fault => fault.Failed()),
    ];
}
