using System.Globalization;
using System.Text;
using SessionLab.Core.Scenarios.Faults;
using SessionLab.Core.Scenarios.Keys;
using SessionLab.Core.Thresholds;

namespace SessionLab.Core.Scenarios;

/// <summary>The reference of scenario files in Markdown: every key, then every name with what it is.</summary>
public static class ScenarioReference
{
    /// <summary>The reference as text.</summary>
    public static string Write(ScenarioVocabulary words)
    {
        var text = new StringBuilder("| key | value | default | meaning |\n|---|---|---|---|\n");
        foreach (var key in new ScenarioTable(words).Keys)
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{key.Path.Replace(".", ": ", StringComparison.Ordinal)}` ");
            text.Append(CultureInfo.InvariantCulture, $"| {key.Described} | {(key.Required ? "required" : Code(key.Default))} | {key.Summary} |\n");
        }

        Append(text, "Modes", words.Modes);
        Append(text, "Policies", words.Policies);
        Append(text, "Affinities", words.Affinities);
        Append(text, "On a lost home", words.LostHomes);
        Append(text, "Workloads", WorkloadKeys.Names);
        Append(text, "Paces", PaceKeys.Names);
        Append(text, "Flaws", words.Flaws);
        Append(text, "Faults", [.. words.Faults.Select(fault => new ScenarioWord(fault.Name, Sentence(fault)))]);
        Append(text, "Metrics of thresholds", MetricCatalog.Words);
        return text.ToString();
    }

    private static string Sentence(FaultWord fault) => fault.Summary + string.Concat(fault.Settings.Select(setting =>
        $" `{setting.Name}`: {setting.Summary}{(setting.Default is { Length: > 0 } given ? $" (`{given}`)" : "")}."));

    private static string Code(string value) => value.Length == 0 ? "" : $"`{value}`";

    private static void Append(StringBuilder text, string title, IReadOnlyList<ScenarioWord> words)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n{title}:\n\n");
        foreach (var word in words)
            text.Append(CultureInfo.InvariantCulture, $"- `{word.Name}`: {word.Summary}\n");
    }
}
