namespace SessionLab.Core.Findings.Machine;

/// <summary>The machine did not run the lab for more than a second. Distrusts: what was sent and measured meanwhile was late for no reason of the cluster.</summary>
internal sealed class LabStoodStill : IFindingRule
{
    private const long LongestUs = 1_000_000;

    /// <inheritdoc/>
    public string Key => "lab_stood_still";

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(Evidence evidence) =>
        evidence.Runtimes.Where(process => process.Process == "bench" && process.LateUs > LongestUs)
            .Select(process => new Finding(Key, true, Finding.Text(process.LateUs / 1e6, "0.0")));
}
