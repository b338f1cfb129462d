using SessionLab.Core.Comparing.Trials;
using SessionLab.Core.Scenarios;
using SessionLab.Core.Workloads;
using SessionLab.Running;

namespace SessionLab.Trials;

/// <summary>One arm, ready to be run.</summary>
/// <param name="Arm">Which.</param>
/// <param name="Scenario">With the arm's changes.</param>
/// <param name="Plan">What its clients do; the same in both arms.</param>
/// <param name="Settings">The command line's, with the arm's build.</param>
public sealed record TrialArm(Arm Arm, Scenario Scenario, Plan Plan, RunSettings Settings);
