using SessionLab.Core.Records;

namespace SessionLab.Core.Findings.Ending;

/// <summary>The lab itself failed. Distrusts: what it did not do well before that nobody knows.</summary>
internal sealed class RunFailed : IFindingRule
{
    /// <inheritdoc/>
    public string Key => "run_failed";

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(Evidence evidence) =>
        evidence.End is RunEnded { Reason: EndReason.Failed } ? [new Finding(Key, true)] : [];
}
