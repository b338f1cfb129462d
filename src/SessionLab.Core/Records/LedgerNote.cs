using System.Globalization;

namespace SessionLab.Core.Records;

/// <summary>Reads the lines of a ledger that tell of a process and not of a request: a word, the process, then fields; unknown fields are ignored.</summary>
public static class LedgerNote
{
    /// <summary>The record that a line stands for; null for every other line, and for one that was cut off.</summary>
    /// <param name="line">One line without its end.</param>
    /// <param name="zeroUs">The run's zero on the machine's monotonic clock, µs.</param>
    public static RunEvent? Read(string line, long zeroUs)
    {
        var words = line.Split(' ');
        if (words is not ["runtime" or "store" or "began" or "leaving", _, ..])
            return null;
        var fields = words.Skip(2).Select(word => word.Split('=', 2)).Where(pair => pair.Length == 2)
            .DistinctBy(pair => pair[0]).ToDictionary(pair => pair[0], pair => pair[1]);
        return words[0] switch
        {
            "runtime" => Runtime(words[1], fields, zeroUs),
            "store" => Store(words[1], fields, zeroUs),
            var verb => Life(words[1], fields, zeroUs, began: verb == "began"),
        };
    }

    /// <summary>The records of all such lines, in order.</summary>
    public static IEnumerable<RunEvent> ReadAll(IEnumerable<string> lines, long zeroUs) => lines.Select(line => Read(line, zeroUs)).OfType<RunEvent>();

    private static RuntimeSample? Runtime(string process, Dictionary<string, string> fields, long zeroUs) =>
        Number(fields, "at") is { } at && Number(fields, "threads") is { } threads && Number(fields, "queued") is { } queued && Number(fields, "wait") is { } wait
        && Number(fields, "paused") is { } paused && Number(fields, "longest") is { } longest && Number(fields, "late") is { } late
            ? new RuntimeSample(at - zeroUs, process, threads, queued, wait, paused, longest, late)
            : null;

    private static StoreAnswered? Store(string node, Dictionary<string, string> fields, long zeroUs) =>
        Number(fields, "at") is { } at && Text(fields, "product") is { } product && Text(fields, "version") is { } version && Text(fields, "instance") is { } instance
            ? new StoreAnswered(at - zeroUs, node, product, version, instance)
            : null;

    private static NodeLife? Life(string node, Dictionary<string, string> fields, long zeroUs, bool began) =>
        Number(fields, "at") is { } at && Number(fields, "incarnation") is { } incarnation ? new NodeLife(at - zeroUs, node, (int)incarnation, began) : null;

    private static long? Number(Dictionary<string, string> fields, string name) =>
        long.TryParse(fields.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // Names hold spaces and brackets: they are written as in a URL.
    private static string? Text(Dictionary<string, string> fields, string name) =>
        fields.TryGetValue(name, out var text) ? Uri.UnescapeDataString(text) : null;
}
