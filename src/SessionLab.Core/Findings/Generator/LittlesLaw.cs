namespace SessionLab.Core.Findings.Generator;

/// <summary>The sending code and the recorded times disagree. Distrusts: one of them counts wrongly.</summary>
internal sealed class LittlesLaw : IFindingRule
{
    /// <inheritdoc/>
    public string Key => "littles_law";

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(Evidence evidence)
    {
        var inFlight = evidence.Summary.InFlight;
        return inFlight.Agrees()
            ? []
            : [new Finding(Key, true, Finding.Text(inFlight.Mean ?? 0, "0.00"), Finding.Text(inFlight.RateTimesLatency, "0.00"))];
    }
}
