namespace SessionLab.Core.Findings.Machine;

/// <summary>A disk confirmed writes sooner than disks can. Does not distrust: memory behind a battery may, and the figures are true of what was measured.</summary>
internal sealed class SyncTooFast : IFindingRule
{
    private const double LeastUs = 50;

    /// <inheritdoc/>
    public string Key => "sync_too_fast";

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(Evidence evidence) => evidence.Header.Mode.Store?.SyncUs is { } us && us < LeastUs
        ? [new Finding(Key, false, Finding.Text(us / 1000, "0.000"), Finding.Text(LeastUs / 1000, "0.00"))]
        : [];
}
