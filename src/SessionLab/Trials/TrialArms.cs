using SessionLab.Cluster;
using SessionLab.Cluster.Processes;
using SessionLab.Core.Comparing;
using SessionLab.Core.Comparing.Trials;
using SessionLab.Core.Scenarios;
using SessionLab.Core.Workloads;
using SessionLab.Running;

namespace SessionLab.Trials;

/// <summary>Makes both arms of a trial from a scenario and what is written for each.</summary>
/// <param name="scenario">What both begin with.</param>
/// <param name="settings">The command line's.</param>
/// <param name="gates">Say how long a run must be.</param>
public sealed class TrialArms(Scenario scenario, RunSettings settings, IReadOnlyList<Gate> gates)
{
    private readonly List<string> _problems = [];

    /// <summary>Everything that is wrong with the arms.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Both arms; null when there are problems.</summary>
    public async Task<(TrialArm A, TrialArm B)?> MakeAsync(ArmWords a, ArmWords b)
    {
        if (scenario.Workload.Name == "glance")
            _problems.Add("the workload glance has no requests of a logged-in session, which is what gates look at");
        var first = await ReadAsync(Arm.A, a);
        var second = await ReadAsync(Arm.B, b);
        return first is not null && second is not null && Fit(first, second) ? Alike(first, second) : null;
    }

    // Another build's silos are not told of a warm-up: where one arm is such a build, this one's are not told either.
    private static (TrialArm A, TrialArm B) Alike(TrialArm first, TrialArm second) =>
        first.Settings.Launcher is null && second.Settings.Launcher is null ? (first, second) : (Named(first), Named(second));

    private static TrialArm Named(TrialArm arm) =>
        arm with { Settings = arm.Settings with { Launcher = arm.Settings.Launcher ?? Launcher.ForCurrentProgram() } };

    private bool Fit(TrialArm first, TrialArm second)
    {
        if (first.Scenario.Modes.Count != second.Scenario.Modes.Count)
            _problems.Add($"arm A has {first.Scenario.Modes.Count} modes and arm B {second.Scenario.Modes.Count}: each mode of one is held against one of the other");
        if (first.Plan.Hash != second.Plan.Hash)
            _problems.Add("the arms make different plans: change what the cluster is, not what its clients do (clients, workload, pace, seed)");
        return _problems.Count == 0;
    }

    private async Task<TrialArm?> ReadAsync(Arm arm, ArmWords words)
    {
        var build = await FindAsync(arm, words.Build);
        IReadOnlyList<ScenarioChange> changes = [.. Own(), .. words.Changes];
        if (Parse(arm, changes) is not { } parsed)
            return null;
        var longer = TrialSize.Lengthen(parsed, gates.Max(gate => gate.Samples));
        var made = longer.Count == 0 ? parsed : Parse(arm, [.. changes, .. longer]);
        return made is null ? null : new TrialArm(arm, made, Plan.Draw(made), settings with { Launcher = build ?? settings.Launcher });
    }

    private async Task<Launcher?> FindAsync(Arm arm, string? build)
    {
        try
        {
            return build is null ? null : await OtherBuild.FindAsync(build);
        }
        catch (ClusterException wrong)
        {
            // What was asked for is not there: a mistake of the command line like any other.
            _problems.Add($"arm {arm}: {wrong.Message}");
            return null;
        }
    }

    // Modes of the command line hold for both arms, unless an arm names its own; a trial takes turns in its own way.
    private IEnumerable<ScenarioChange> Own()
    {
        if (scenario.Rounds > 1)
            yield return new ScenarioChange("rounds", "1");
        // Each run is one figure: a node that still becomes faster while it is measured would be part of it.
        yield return new ScenarioChange("cluster.quick-jit", "false");
        yield return new ScenarioChange("modes", $"[{string.Join(", ", scenario.Modes)}]");
    }

    private Scenario? Parse(Arm arm, IReadOnlyList<ScenarioChange> changes)
    {
        var text = ScenarioChange.Apply(scenario.Text, changes);
        var result = new ScenarioParser(Vocabulary.For(settings with { Modes = [], Seed = null })).Parse("", text);
        // The text was made here: its lines are nobody's.
        _problems.AddRange(result.Problems.Select(problem => $"arm {arm}: {problem.ToString().Split(": ", 2)[1]}"));
        return result.Scenario;
    }
}
