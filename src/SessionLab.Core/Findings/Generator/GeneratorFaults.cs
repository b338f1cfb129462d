namespace SessionLab.Core.Findings.Generator;

/// <summary>The lab could not make some requests. Distrusts: it was another load than the planned one.</summary>
internal sealed class GeneratorFaults : IFindingRule
{
    /// <inheritdoc/>
    public string Key => "generator_faults";

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(Evidence evidence) =>
        evidence.Summary.GeneratorFaults > 0 ? [new Finding(Key, true, Finding.Text(evidence.Summary.GeneratorFaults, "0"))] : [];
}
