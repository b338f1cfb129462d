using SessionLab.Cluster.Copying;
using SessionLab.Core.Records;
using CopyTotals = SessionLab.Core.Records.CopyTotals;
using HeldCopy = SessionLab.Core.Records.HeldCopy;

namespace SessionLab.Watching;

/// <summary>Writes down for the judge what a node says that it holds.</summary>
internal static class CopyReading
{
    /// <summary>One node in one round of questions.</summary>
    /// <param name="report">What it says.</param>
    /// <param name="node">Index of the node in the header's list.</param>
    /// <param name="round">Number of the round, from 1.</param>
    /// <param name="atUs">When the answer came, µs since the run's zero.</param>
    public static CopySample Of(CopyReport report, int node, int round, long atUs) => new(
        atUs, round, node, report.Incarnation,
        new CopyTotals(
            report.Counts.Sent, report.Counts.SentBytes, report.Counts.Received, report.Counts.Missed, report.Counts.HeldBytes,
            report.Counts.FilledUs),
        [.. report.Copies.Select(copy => new HeldCopy(copy.Session, copy.Version, copy.Primary)).OrderBy(copy => copy.Session)]);
}
