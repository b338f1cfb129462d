using System.Globalization;

namespace SessionLab.Core.Records;

/// <summary>The fields behind the first two words of a ledger's line, <c>name=value</c> each; of two of one name the first counts.</summary>
/// <param name="words">The line's words.</param>
internal sealed class LedgerFields(string[] words)
{
    private readonly Dictionary<string, string> _values = words.Skip(2).Select(word => word.Split('=', 2)).Where(pair => pair.Length == 2)
        .DistinctBy(pair => pair[0]).ToDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>The value as it stands; null without such a field.</summary>
    public string? Value(string name) => _values.GetValueOrDefault(name);

    /// <summary>A whole number, 0 or more; null without one.</summary>
    public long? Number(string name) =>
        long.TryParse(Value(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A name that may hold spaces and brackets, and is written as in a URL.</summary>
    public string? Text(string name) => Value(name) is { } text ? Uri.UnescapeDataString(text) : null;
}
