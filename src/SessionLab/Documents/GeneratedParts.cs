using System.Text.RegularExpressions;
using SessionLab.Core.Measuring;
using SessionLab.Core.Scenarios;
using SessionLab.Running;

namespace SessionLab.Documents;

/// <summary>The parts of the documents that would go stale by hand, between <c>&lt;!-- generated: NAME --&gt;</c> and <c>&lt;!-- end --&gt;</c>.</summary>
public static partial class GeneratedParts
{
    private static readonly Dictionary<string, Func<string>> Schemas = new Dictionary<string, Func<string>>
    {
        ["scenario.schema.json"] = () => ScenarioSchema.Write(Vocabulary.Scenarios),
        ["summary.schema.json"] = SummarySchema.Write,
    };

    private static readonly IReadOnlyDictionary<string, Func<string>> Makers = new Dictionary<string, Func<string>>
    {
        ["modes"] = ModeTable.Write,
        ["faults"] = FaultTable.Write,
        ["survival"] = SurvivalTable.Write,
        ["commands"] = CommandList.Write,
        ["scenarios"] = ScenarioTable.Write,
        ["scenario-keys"] = ScenarioTable.WriteKeys,
    };

    /// <summary>Every part with its text as it is now.</summary>
    public static IEnumerable<(string Name, string Text)> All() => Makers.Select(maker => (maker.Key, maker.Value()));

    /// <summary>A page with its generated parts renewed; a JSON schema is generated as a whole.</summary>
    /// <param name="file">The page's name.</param>
    /// <param name="text">What it holds now.</param>
    public static string Renew(string file, string text) => Schemas.TryGetValue(Path.GetFileName(file), out var schema) ? schema() : Renew(text);

    private static string Renew(string page) => Part().Replace(page, match =>
        $"<!-- generated: {match.Groups["name"].Value} -->\n{Text(match.Groups["name"].Value)}\n<!-- end -->");

    private static string Text(string name) => Makers.TryGetValue(name, out var make)
        ? make()
        : throw new InvalidOperationException($"no generated part is called '{name}'; there are: {string.Join(", ", Makers.Keys)}");

    [GeneratedRegex("<!-- generated: (?<name>[a-z-]+) -->.*?<!-- end -->", RegexOptions.Singleline)]
    private static partial Regex Part();
}
