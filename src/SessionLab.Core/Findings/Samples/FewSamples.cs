namespace SessionLab.Core.Findings.Samples;

/// <summary>A percentile is left out: those that are given have samples enough.</summary>
internal sealed class FewSamples : IFindingRule
{
    /// <inheritdoc/>
    public string Key => "few_samples";

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(Evidence evidence)
    {
        var latency = evidence.Summary.LatencyMs;
        var missing = string.Join(", ", latency.Missing());
        return missing.Length > 0 && evidence.Summary.Requests > 0 ? [new Finding(Key, false, missing, Finding.Text(latency.Count, "0"))] : [];
    }
}
