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
        var fields = new LedgerFields(words);
        return words[0] switch
        {
            "runtime" => Runtime(words[1], fields, zeroUs),
            "store" => Store(words[1], fields, zeroUs),
            var verb => Life(words[1], fields, zeroUs, began: verb == "began"),
        };
    }

    /// <summary>The records of all such lines, in order.</summary>
    public static IEnumerable<RunEvent> ReadAll(IEnumerable<string> lines, long zeroUs) => lines.Select(line => Read(line, zeroUs)).OfType<RunEvent>();

    private static RuntimeSample? Runtime(string process, LedgerFields fields, long zeroUs) =>
        fields.Number("at") is { } at && fields.Number("threads") is { } threads && fields.Number("queued") is { } queued && fields.Number("wait") is { } wait
        && fields.Number("paused") is { } paused && fields.Number("longest") is { } longest && fields.Number("late") is { } late
            ? new RuntimeSample(at - zeroUs, process, threads, queued, wait, paused, longest, late)
            : null;

    private static StoreAnswered? Store(string node, LedgerFields fields, long zeroUs) =>
        fields.Number("at") is { } at && fields.Text("product") is { } product && fields.Text("version") is { } version && fields.Text("instance") is { } instance
            ? new StoreAnswered(at - zeroUs, node, product, version, instance)
            : null;

    private static NodeLife? Life(string node, LedgerFields fields, long zeroUs, bool began) =>
        fields.Number("at") is { } at && fields.Number("incarnation") is { } incarnation ? new NodeLife(at - zeroUs, node, (int)incarnation, began) : null;
}
