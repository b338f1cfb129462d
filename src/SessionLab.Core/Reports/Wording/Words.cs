using System.Globalization;
using System.Reflection;
using System.Text.Json;
using SessionLab.Core.Judging;
using YamlDotNet.Serialization;

namespace SessionLab.Core.Reports.Wording;

/// <summary>The sentences of one language: key → text with numbered places. Figures stay in English form everywhere.</summary>
public sealed class Words
{
    private const string Fallback = "en";
    private readonly Dictionary<string, string> _texts;

    private Words(string language, Dictionary<string, string> texts)
    {
        Language = language;
        _texts = texts;
    }

    /// <summary>The language spoken, as in the file's name.</summary>
    public string Language { get; }

    /// <summary>Every key there is, <c>section.key</c>.</summary>
    public IReadOnlyCollection<string> Keys => _texts.Keys;

    /// <summary>The words of a culture, of its parent, or English.</summary>
    public static Words For(CultureInfo culture)
    {
        for (var candidate = culture; candidate.Name.Length > 0; candidate = candidate.Parent)
            if (Load(candidate.Name) is { } words)
                return words;
        return Load(Fallback) ?? throw new InvalidOperationException("The English words are missing from the program.");
    }

    /// <summary>The part of a key that stands for a value: <c>SessionLost</c> is <c>session_lost</c>.</summary>
    public static string Key<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    /// <summary>A sentence.</summary>
    /// <exception cref="KeyNotFoundException">The language has no such key.</exception>
    public string Say(string key, params IReadOnlyList<string> arguments) =>
        _texts.TryGetValue(key, out var text)
            ? Fill(text, arguments)
            : throw new KeyNotFoundException($"The words of the language {Language} have no key {key}.");

    /// <summary>A reason as a sentence; one that a newer judge gave and this file does not know stays readable as its key.</summary>
    public string Say(Reason reason) =>
        _texts.TryGetValue("reason." + reason.Key, out var text)
            ? Fill(text, reason.Arguments)
            : string.Join(' ', reason.Arguments.Prepend(reason.Key));

    /// <summary>A part of a sentence; one that this file does not know stays readable as its key.</summary>
    public string Say(Phrase phrase) =>
        _texts.TryGetValue("shown." + phrase.Key, out var text)
            ? Fill(text, phrase.Arguments)
            : string.Join(' ', phrase.Arguments.Prepend(phrase.Key));

    private static string Fill(string text, IReadOnlyList<string> arguments) =>
        string.Format(CultureInfo.InvariantCulture, text, [.. arguments]);

    private static Words? Load(string language)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Words.{language}.yaml");
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        var sections = new DeserializerBuilder().Build().Deserialize<Dictionary<string, Dictionary<string, string>>>(reader);
        return new Words(language, sections
            .SelectMany(section => section.Value, (section, text) => (Key: $"{section.Key}.{text.Key}", Text: text.Value))
            .ToDictionary(text => text.Key, text => text.Text));
    }
}
