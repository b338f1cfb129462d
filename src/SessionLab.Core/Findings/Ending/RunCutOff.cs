namespace SessionLab.Core.Findings.Ending;

/// <summary>The history has no end. Distrusts: what came after nobody knows.</summary>
internal sealed class RunCutOff : IFindingRule
{
    /// <inheritdoc/>
    public string Key => "run_cut_off";

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(Evidence evidence) => evidence.End is null ? [new Finding(Key, true)] : [];
}
