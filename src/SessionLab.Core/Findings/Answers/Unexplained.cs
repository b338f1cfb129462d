using SessionLab.Core.Causes;

namespace SessionLab.Core.Findings.Answers;

/// <summary>A loss has no cause that the evidence proves. Distrusts: the lab does not understand its own run.</summary>
internal sealed class Unexplained : IFindingRule
{
    /// <inheritdoc/>
    public string Key => "unexplained";

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(Evidence evidence) =>
        from figure in evidence.Summary.Causes
        where figure.Cause == CauseCatalog.Unexplained
        select new Finding(Key, true, Finding.Text(figure.Count, "0"), figure.Example.Operation);
}
