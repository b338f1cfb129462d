using SessionLab.Core.Scenarios;
using SessionLab.Core.Scenarios.Yaml;

namespace SessionLab.Core.Comparing.Stored;

/// <summary>A scenario's text as key and value, so that two of them can be laid side by side.</summary>
internal static class ScenarioKeys
{
    /// <summary>Each key that is written down, <c>cluster: nodes</c>, with its value; none when the text cannot be read.</summary>
    public static IEnumerable<(string Path, string Value)> Of(string text) =>
        YamlTree.Read(text, new ScenarioProblems("")) is { } tree ? Flat("", tree) : [];

    private static IEnumerable<(string Path, string Value)> Flat(string path, YamlPiece piece) => piece switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(entry => Flat(path.Length == 0 ? entry.Key : $"{path}: {entry.Key}", entry.Value)),
        YamlList list when list.Items.Any(item => item is not YamlText) => list.Items.SelectMany((item, index) => Flat($"{path} {index + 1}", item)),
        YamlList list => [(path, $"[{string.Join(", ", list.Items.OfType<YamlText>().Select(item => item.Text))}]")],
        YamlText value => [(path, value.Text)],
        _ => [],
    };
}
