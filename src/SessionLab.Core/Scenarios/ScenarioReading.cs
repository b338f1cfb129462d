using SessionLab.Core.Scenarios.Keys;
using SessionLab.Core.Scenarios.Yaml;
using SessionLab.Core.Thresholds;

namespace SessionLab.Core.Scenarios;

/// <summary>The reading of one file: what was given where, and what of it was wrong.</summary>
internal sealed class ScenarioReading(ScenarioTable table, ScenarioProblems problems)
{
    private readonly Dictionary<string, long> _lines = [];
    private readonly HashSet<string> _wrong = [];
    private Scenario _scenario = new() { Name = "" };

    public ScenarioResult Read(YamlMapping top, string text)
    {
        _scenario = _scenario with { Text = text };
        ReadEntries("", top);
        foreach (var key in table.Keys.Where(key => key.Required && !_lines.ContainsKey(key.Path)))
            problems.Add(top.Line, $"the key '{key.Path}' is missing: {key.Described}");
        foreach (var check in table.Checks.Where(check => !check.Keys.Any(_wrong.Contains)))
            Hold(check, top.Line);
        HoldFaults();
        HoldThresholds();
        return new ScenarioResult(problems.None ? _scenario : null, problems.InOrder);
    }

    private void ReadEntries(string section, YamlMapping mapping)
    {
        foreach (var entry in mapping.Entries)
        {
            var path = section.Length == 0 ? entry.Key : $"{section}.{entry.Key}";
            var before = problems.Count;
            if (!_lines.TryAdd(path, entry.Line))
                problems.Add(entry.Line, $"the key '{path}' comes twice, first on line {_lines[path]}");
            else
                ReadEntry(section, path, entry);
            if (problems.Count > before)
                _wrong.Add(path);
        }
    }

    private void ReadEntry(string section, string path, YamlEntry entry)
    {
        var key = table.Keys.FirstOrDefault(key => key.Path == path);
        var isSection = table.Sections.Any(each => each.Path == path);
        if (key is null && !isSection)
            RefuseUnknown(section, entry);
        else if (entry.Value.Empty)
            problems.Add(entry.Line, $"the key '{path}' has no value");
        else if (entry.Value is YamlStranger)
            _wrong.Add(path);
        else if (key is not null)
            _scenario = key.Read(_scenario, entry.Value, problems);
        else if (entry.Value is YamlMapping inside)
            ReadEntries(path, inside);
        else
            problems.Add(entry.Line, $"{path} is {entry.Value.Described}, not a mapping of its keys to values", [.. table.NamesIn(path)]);
    }

    private void RefuseUnknown(string section, YamlEntry entry)
    {
        string[] allowed = [.. table.NamesIn(section)];
        var elsewhere = table.Keys.Where(key => key.Leaf == entry.Key).Select(key => key.Path).FirstOrDefault();
        var where = section.Length == 0 ? "" : $" in {section}";
        problems.Add(entry.Line, $"unknown key '{entry.Key}'{where}", allowed, elsewhere ?? Spelling.Nearest(entry.Key, allowed));
    }

    // What a fault may do depends on the modes and the nodes: rules rest while one of these is wrong by itself.
    private void HoldFaults()
    {
        if (_wrong.Contains("modes") || _wrong.Contains("cluster.nodes"))
            return;
        foreach (var fault in _scenario.Faults)
            foreach (var check in table.FaultChecks)
                if (check(_scenario, fault) is { } what)
                    problems.Add(fault.Line, what);
    }

    private void HoldThresholds()
    {
        if (!_wrong.Contains("modes") && !_wrong.Contains("faults"))
            ThresholdRules.Hold(_scenario, table.FaultTargets, problems);
    }

    private void Hold(ScenarioCheck check, long top)
    {
        if (check.Problem(_scenario, _lines.Keys.ToHashSet()) is { } what)
            problems.Add(check.Keys.Select(key => _lines.GetValueOrDefault(key)).FirstOrDefault(line => line > 0, top), what);
    }
}
