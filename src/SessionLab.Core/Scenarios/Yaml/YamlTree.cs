using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SessionLab.Core.Scenarios.Yaml;

/// <summary>Reads one YAML document into pieces; YamlDotNet's own tree stops at the first key that comes twice.</summary>
public static class YamlTree
{
    /// <summary>The document's content; null when it is empty or no YAML, the latter with a problem.</summary>
    public static YamlPiece? Read(string text, ScenarioProblems problems)
    {
        var scanner = new Scanner(new StringReader(text));
        try
        {
            var parser = new Parser(scanner);
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
                return null;
            var piece = ReadPiece(parser, problems);
            parser.Consume<DocumentEnd>();
            if (parser.Accept<DocumentStart>(out var second))
                problems.Add(second.Start.Line, "a second document begins; a scenario file holds one");
            return piece;
        }
        catch (YamlException mistake) // Bad input is data: it becomes a problem with its line.
        {
            var begun = mistake.Start.Line < scanner.CurrentPosition.Line ? $" (begun on line {mistake.Start.Line})" : "";
            problems.Add(scanner.CurrentPosition.Line, $"not YAML: {mistake.Message.TrimEnd('.')}{begun}");
            return null;
        }
        catch (Exception mistake) when (mistake is InvalidOperationException or ArgumentException or KeyNotFoundException)
        {
            // YamlDotNet's scanner throws these for some unclosed brackets and quotes; they say nothing a reader could use.
            problems.Add(scanner.CurrentPosition.Line, "not YAML from here on: is a bracket or quote left open?");
            return null;
        }
    }

    private static YamlPiece ReadPiece(Parser parser, ScenarioProblems problems)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
            return new YamlText(scalar.Start.Line, scalar.Value, scalar.Style == ScalarStyle.Plain);
        if (parser.TryConsume<SequenceStart>(out var list))
            return new YamlList(list.Start.Line, ReadItems(parser, problems));
        if (parser.TryConsume<MappingStart>(out var mapping))
            return new YamlMapping(mapping.Start.Line, ReadEntries(parser, problems));
        var alias = parser.Consume<AnchorAlias>();
        problems.Add(alias.Start.Line, $"an alias (*{alias.Value}); write the value itself");
        return new YamlStranger(alias.Start.Line);
    }

    private static List<YamlPiece> ReadItems(Parser parser, ScenarioProblems problems)
    {
        var items = new List<YamlPiece>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(ReadPiece(parser, problems));
        return items;
    }

    private static List<YamlEntry> ReadEntries(Parser parser, ScenarioProblems problems)
    {
        var entries = new List<YamlEntry>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadPiece(parser, problems);
            var value = ReadPiece(parser, problems);
            if (key is YamlText name)
                entries.Add(new YamlEntry(name.Line, name.Text, value));
            else if (key is not YamlStranger)
                problems.Add(key.Line, $"{key.Described} as a key; a key is a word");
        }

        return entries;
    }
}
