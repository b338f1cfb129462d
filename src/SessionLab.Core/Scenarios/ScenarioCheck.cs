namespace SessionLab.Core.Scenarios;

/// <summary>A rule between settings that are each fine alone.</summary>
/// <param name="Keys">The keys it is about, as paths (<c>workload.size</c>): a problem is shown at the first that the file gives,
/// and the rule rests while one of them is wrong by itself.</param>
/// <param name="Problem">What is wrong, with what to do about it; null when nothing is. The set holds the paths the file gives.</param>
public sealed record ScenarioCheck(IReadOnlyList<string> Keys, Func<Scenario, IReadOnlySet<string>, string?> Problem);
