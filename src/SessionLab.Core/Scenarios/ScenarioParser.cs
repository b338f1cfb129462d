using SessionLab.Core.Scenarios.Keys;
using SessionLab.Core.Scenarios.Yaml;

namespace SessionLab.Core.Scenarios;

/// <summary>Reads scenario files; finds every mistake of a file at once.</summary>
public sealed class ScenarioParser(ScenarioVocabulary words)
{
    private readonly ScenarioTable _table = new(words);

    /// <summary>What no longer makes sense after a key of an accepted scenario was given another value.</summary>
    public IEnumerable<string> ProblemsOf(Scenario scenario, string key) => _table.Checks
        .Where(check => check.Keys.Contains(key))
        .Select(check => check.Problem(scenario, new HashSet<string>()))
        .OfType<string>();

    /// <summary>The scenario, or all that is wrong with the text.</summary>
    /// <param name="file">The file's name, for the problems.</param>
    /// <param name="text">The file's content.</param>
    public ScenarioResult Parse(string file, string text)
    {
        var problems = new ScenarioProblems(file);
        var tree = YamlTree.Read(text, problems);
        if (tree is YamlMapping mapping)
            return new ScenarioReading(_table, problems).Read(mapping, text);
        if (problems.None && (tree is null || tree.Empty))
            problems.Add(1, "the file is empty", [.. _table.NamesIn("")]);
        else if (problems.None)
            problems.Add(tree!.Line, $"the file is {tree.Described}, not a mapping of keys to values", [.. _table.NamesIn("")]);
        return new ScenarioResult(null, problems.InOrder);
    }
}
