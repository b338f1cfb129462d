using SessionLab.Core.Scenarios;
using SessionLab.Core.Scenarios.Faults;

namespace SessionLab.Core.Thresholds;

/// <summary>What is wrong with well-written thresholds beside the rest of their scenario: its modes and its faults.</summary>
public static class ThresholdRules
{
    /// <summary>Notes every mistake.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="targetsOf">What a fault of its timeline is done to.</param>
    /// <param name="problems">Takes the mistakes.</param>
    public static void Hold(Scenario scenario, Func<Scenario, FaultLine, IEnumerable<string>> targetsOf, ScenarioProblems problems)
    {
        foreach (var threshold in scenario.Thresholds)
        {
            HoldModes(scenario, threshold, problems);
            if (threshold.Metric.NeedsAftermath && scenario.Faults.Count == 0)
                problems.Add(threshold.Line, $"{threshold.Metric.Name} needs a fault, and the scenario has none: there is no outage without one");
            else if (threshold.During is { } during)
                HoldFault(scenario, during, threshold.Line, targetsOf, problems);
        }
    }

    /// <summary>The thresholds that compare a mode that is run with one that is not; none in a scenario that was accepted as it stands.</summary>
    public static IEnumerable<Threshold> WithoutOther(Scenario scenario) => scenario.Thresholds.Where(threshold =>
        threshold.Over is { } over && !scenario.Modes.Contains(over) && scenario.Modes.Any(threshold.Binds));

    private static void HoldModes(Scenario scenario, Threshold threshold, ScenarioProblems problems)
    {
        foreach (var mode in threshold.Modes.Append(threshold.Over).OfType<string>().Except(scenario.Modes))
            problems.Add(threshold.Line, $"the threshold '{threshold.Text}' names the mode '{mode}', which the scenario does not run", scenario.Modes, Spelling.Nearest(mode, scenario.Modes));
        foreach (var mode in threshold.Modes.GroupBy(mode => mode).Where(same => same.Count() > 1))
            problems.Add(threshold.Line, $"the threshold '{threshold.Text}' names the mode '{mode.Key}' twice");
        if (threshold.Over is { } over && scenario.Modes.Contains(over) && (threshold.Modes.Contains(over) || scenario.Modes.Count == 1))
            problems.Add(threshold.Line, $"the threshold '{threshold.Text}' compares the mode '{over}' with itself");
    }

    private static void HoldFault(
        Scenario scenario, FaultName during, long line, Func<Scenario, FaultLine, IEnumerable<string>> targetsOf, ScenarioProblems problems)
    {
        string[] names = [.. scenario.Faults.Select(fault => fault.Fault).Distinct()];
        string[] targets = [.. scenario.Faults.Where(fault => fault.Fault == during.Fault).SelectMany(fault => targetsOf(scenario, fault)).Distinct()];
        if (names.Length == 0)
            problems.Add(line, $"during {during.Fault}: the scenario has no faults");
        else if (!names.Contains(during.Fault))
            problems.Add(line, $"during {during.Fault}: the scenario has no such fault", names, Spelling.Nearest(during.Fault, names));
        else if (during.Target is { } target && !targets.Contains(target))
            problems.Add(line, $"during {during.Fault} {target}: that fault is not done to '{target}'", targets, Spelling.Nearest(target, targets));
    }
}
