namespace SessionLab.Core.Findings.Answers;

/// <summary>Not one request was answered. Distrusts: whatever was measured was no mode.</summary>
internal sealed class NothingAnswered : IFindingRule
{
    /// <inheritdoc/>
    public string Key => "nothing_answered";

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(Evidence evidence)
    {
        var summary = evidence.Summary;
        var unanswered = summary.Refused + summary.InDoubt + summary.Errors + summary.GeneratorFaults;
        return summary.Requests > 0 && unanswered == summary.Requests ? [new Finding(Key, true, Finding.Text(summary.Requests, "0"))] : [];
    }
}
