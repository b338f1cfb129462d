namespace SessionLab.Core.Findings.Ending;

/// <summary>The measured phase holds no request. Distrusts: there is no figure.</summary>
internal sealed class NothingMeasured : IFindingRule
{
    /// <inheritdoc/>
    public string Key => "nothing_measured";

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(Evidence evidence) => evidence.Summary.Requests == 0 ? [new Finding(Key, true)] : [];
}
