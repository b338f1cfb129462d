using SessionLab.Core.Scenarios;
using SessionLab.Running;

namespace SessionLab.Documents;

/// <summary>The scenarios that come with the lab, and the keys a scenario may use.</summary>
public static class ScenarioTable
{
    /// <summary>A row per scenario.</summary>
    public static string Write() => string.Join('\n', [
        "| scenario | question |",
        "|---|---|",
        .. ScenarioFiles.All().Select(file => ScenarioFiles.Load(file, new RunSettings(), Console.Error))
            .OfType<Scenario>().Select(scenario => $"| `{scenario.Name}` | {scenario.Question} |"),
    ]);

    /// <summary>A row per key.</summary>
    public static string WriteKeys() => ScenarioReference.Write(Vocabulary.Scenarios);
}
