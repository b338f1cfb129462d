namespace SessionLab.Core.Findings.Answers;

/// <summary>A server failed although nothing was broken. Distrusts: something is wrong that the lab does not know of.</summary>
internal sealed class Errors : IFindingRule
{
    /// <inheritdoc/>
    public string Key => "errors";

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(Evidence evidence) =>
        !evidence.Broken && evidence.Summary.Errors > 0 ? [new Finding(Key, true, Finding.Text(evidence.Summary.Errors, "0"))] : [];
}
