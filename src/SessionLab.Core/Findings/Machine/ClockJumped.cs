namespace SessionLab.Core.Findings.Machine;

/// <summary>Somebody set the wall clock. Distrusts: sessions and tokens expire by it. Latencies are measured on another clock, which nobody can set.</summary>
internal sealed class ClockJumped : IFindingRule
{
    /// <inheritdoc/>
    public string Key => "clock_jumped";

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(Evidence evidence) => evidence.ClockJumps.Take(1).Select(jump => new Finding(
        Key, true, Finding.Text(jump.ByUs / 1e6, "+0.0;-0.0"), Finding.Text(jump.AtUs / 1e6, "0.0"), Finding.Text(evidence.ClockJumps.Count, "0")));
}
