using SessionLab.Core.Records;

namespace SessionLab.Core.Findings.Ending;

/// <summary>Somebody stopped the run: what was seen until then is as good as it would have been.</summary>
internal sealed class RunCancelled : IFindingRule
{
    /// <inheritdoc/>
    public string Key => "run_cancelled";

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(Evidence evidence) =>
        evidence.End is RunEnded { Reason: EndReason.Cancelled } ? [new Finding(Key, false)] : [];
}
