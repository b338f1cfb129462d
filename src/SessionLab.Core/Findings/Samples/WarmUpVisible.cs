namespace SessionLab.Core.Findings.Samples;

/// <summary>The beginning was slower than the rest: the figures are true, and those of a cluster that was still getting warm.</summary>
internal sealed class WarmUpVisible : IFindingRule
{
    /// <inheritdoc/>
    public string Key => "warm_up_visible";

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(Evidence evidence) =>
        evidence.Summary.WarmUp is { FirstMs: { } first, LaterMs: { } later, EndedAfterSeconds: { } seconds }
            ? [new Finding(Key, false, Finding.Text(first, "0.00"), Finding.Text(later, "0.00"), Finding.Text(seconds, "0.0"))]
            : [];
}
