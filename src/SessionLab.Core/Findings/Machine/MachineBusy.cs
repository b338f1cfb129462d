namespace SessionLab.Core.Findings.Machine;

/// <summary>The whole machine was near its limit. Distrusts: latency then shows the machine.</summary>
internal sealed class MachineBusy : IFindingRule
{
    /// <summary>Share of all cores above which everything waits for the processor, whatever else it may wait for.</summary>
    internal const double Limit = 0.85;

    /// <inheritdoc/>
    public string Key => "machine_busy";

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(Evidence evidence) => evidence.Summary.Machine.Mean is { } busy && busy > Limit
        ? [new Finding(Key, true, Finding.Text(busy * 100, "0"), Finding.Text(Limit * 100, "0"))]
        : [];
}
