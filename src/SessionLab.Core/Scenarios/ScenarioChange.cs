using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SessionLab.Core.Scenarios;

/// <summary>One key of a scenario given another value, as a command line writes it: <c>cluster.work=5ms</c>.</summary>
/// <param name="Path">The key with its sections.</param>
/// <param name="Value">YAML: a word, a number, or a list in brackets.</param>
public sealed record ScenarioChange(string Path, string Value)
{
    /// <summary>
    /// The text of a scenario with its changes made, so that what was run can be run again; its comments are lost. Whether the result
    /// makes sense is the parser's to say.
    /// </summary>
    /// <param name="text">A scenario that the parser accepts.</param>
    /// <param name="changes">Made in this order.</param>
    public static string Apply(string text, IReadOnlyList<ScenarioChange> changes)
    {
        if (changes.Count == 0)
            return text;
        var file = new YamlStream();
        file.Load(new StringReader(text));
        foreach (var change in changes)
            change.Set((YamlMappingNode)file.Documents[0].RootNode, change.Path.Split('.'));
        using var written = new StringWriter();
        file.Save(written, assignAnchors: false);
        // The library ends a document with a mark that nothing follows.
        return written.ToString().ReplaceLineEndings("\n").TrimEnd('.', '\n') + "\n";
    }

    private void Set(YamlMappingNode section, string[] path)
    {
        foreach (var name in path[..^1])
        {
            if (!section.Children.TryGetValue(name, out var inside) || inside is not YamlMappingNode)
                section.Children[name] = inside = new YamlMappingNode();
            section = (YamlMappingNode)inside;
        }

        section.Children[path[^1]] = Read();
    }

    private YamlNode Read()
    {
        try
        {
            var value = new YamlStream();
            value.Load(new StringReader(Value));
            return value.Documents.Count == 1 ? value.Documents[0].RootNode : new YamlScalarNode(Value);
        }
        catch (YamlException)
        {
            // No YAML: the parser is shown the text as it is and says what is wrong with it.
            return new YamlScalarNode(Value) { Style = ScalarStyle.DoubleQuoted };
        }
    }
}
