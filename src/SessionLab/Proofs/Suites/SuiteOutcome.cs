using SessionLab.Core.Comparing;
using SessionLab.Core.Comparing.Trials;

namespace SessionLab.Proofs.Suites;

/// <summary>What is kept of a simulated suite.</summary>
/// <param name="Result">The trial's.</param>
/// <param name="BareAlarm">A regression would have been called if every change were minded: what the test alone does, without the margin.</param>
/// <param name="Found">The slowed gate of the slowed mode was called a regression.</param>
/// <param name="OthersBlamed">A gate of another mode was.</param>
public readonly record struct SuiteOutcome(TrialResult Result, bool BareAlarm, bool Found, bool OthersBlamed)
{
    /// <summary>The outcome of a suite in which this gate was slowed, or none.</summary>
    public static SuiteOutcome Of(TrialReport report, string? slowed) => new(
        report.Result,
        slowed is null && Bare(report).Any(gate => gate.Result == GateResult.Regression),
        report.Result == TrialResult.Regression && Blamed(report).Any(gate => gate.Mode == SimulatedSuite.Slowed && gate.Gate.Name == slowed),
        report.Result == TrialResult.Regression && Blamed(report).Any(gate => gate.Mode != SimulatedSuite.Slowed));

    private static IReadOnlyList<GateVerdict> Bare(TrialReport report) => TrialJudge
        .Judge(report.Plan with { Gates = [.. report.Plan.Gates.Select(gate => gate with { Margin = 0 })] }, report.Runs).Gates;

    private static IEnumerable<GateVerdict> Blamed(TrialReport report) => report.Gates.Where(gate => gate.Result == GateResult.Regression);
}
