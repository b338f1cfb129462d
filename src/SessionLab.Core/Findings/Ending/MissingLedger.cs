namespace SessionLab.Core.Findings.Ending;

/// <summary>The nodes' own records are not there. Distrusts: without them the books cannot be checked.</summary>
internal sealed class MissingLedger : IFindingRule
{
    /// <inheritdoc/>
    public string Key => "ledger_missing";

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(Evidence evidence) => evidence.Judgement.Books.Kept ? [] : [new Finding(Key, true)];
}
