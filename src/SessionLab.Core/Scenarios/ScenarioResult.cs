namespace SessionLab.Core.Scenarios;

/// <summary>What reading a scenario file came to.</summary>
/// <param name="Scenario">Null when there are problems.</param>
/// <param name="Problems">Every mistake, in the order of their lines.</param>
public sealed record ScenarioResult(Scenario? Scenario, IReadOnlyList<ScenarioProblem> Problems);
