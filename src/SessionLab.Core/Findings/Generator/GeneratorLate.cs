using SessionLab.Core.Measuring.Load;

namespace SessionLab.Core.Findings.Generator;

/// <summary>Requests were sent late. Distrusts the open model, where that is measured as slow; in the closed model the load was only lighter than planned.</summary>
internal sealed class GeneratorLate : IFindingRule
{
    /// <inheritdoc/>
    public string Key => "generator_late";

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(Evidence evidence) => evidence.Summary.SendLagMs.P99 is { } lag && lag > Sending.LateMs
        ? [new Finding(Key, evidence.Header.IsOpen(), Finding.Text(lag, "0.0"), Finding.Text(Sending.LateMs, "0"))]
        : [];
}
