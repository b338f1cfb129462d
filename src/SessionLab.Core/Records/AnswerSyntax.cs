using System.Globalization;

namespace SessionLab.Core.Records;

/// <summary>Reads the headers <c>X-Node</c> and <c>X-Session</c>: RFC 9651 items with parameters; unknown parameters are ignored.</summary>
public static class AnswerSyntax
{
    /// <summary>Reads <c>n2;incarnation=1</c>; false when it is not such an item.</summary>
    public static bool TryParseNode(string? text, out string name, out int incarnation)
    {
        (name, incarnation) = ("", 0);
        ReadOnlySpan<char> rest = text;
        if (!ItemSyntax.TryTakeToken(ref rest, out var token))
            return false;
        while (ItemSyntax.TryTakeParameter(ref rest, out var key, out var value))
        {
            if (key is "incarnation" && !TryNumber(value, out incarnation))
                return false;
        }

        name = token.ToString();
        return rest.IsEmpty && incarnation > 0;
    }

    /// <summary>Reads <c>found;version=2;count=1;user=12;tail="3.2"</c>; false when it is not such an item.</summary>
    /// <param name="text">The header's value.</param>
    /// <param name="report">What it says.</param>
    /// <param name="previous">An earlier report, whose tail is shared when the text of the tail is the same.</param>
    public static bool TryParseSession(string? text, out SessionReport report, SessionReport previous = default)
    {
        report = default;
        ReadOnlySpan<char> rest = text;
        if (!ItemSyntax.TryTakeToken(ref rest, out var token) || !TryState(token, out var state))
            return false;
        var (version, user, count) = (0L, -1, 0);
        scoped var tail = ReadOnlySpan<char>.Empty;
        while (ItemSyntax.TryTakeParameter(ref rest, out var key, out var value))
        {
            var understood = key switch
            {
                "version" => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out version),
                "user" => TryNumber(value, out user),
                "count" => TryNumber(value, out count),
                "tail" => ItemSyntax.TryUnquote(value, out tail),
                _ => true,
            };
            if (!understood)
                return false;
        }

        if (!rest.IsEmpty || !TryTail(tail, previous, out var ids))
            return false;
        report = new SessionReport(state, version, user, count, ids, Part(text, tail));
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static bool TryState(ReadOnlySpan<char> token, out SessionState state)
    {
        state = token switch
        {
            "found" => SessionState.Found,
            "created" => SessionState.Created,
            "ended" => SessionState.Ended,
            _ => SessionState.None,
        };
        return state != SessionState.None || token is "none";
    }

    // A visitor without writes keeps nothing of his answers.
    private static ReadOnlyMemory<char> Part(string? text, ReadOnlySpan<char> part) =>
        text.AsSpan().Overlaps(part, out var start) ? text.AsMemory(start, part.Length) : default;

    private static bool TryTail(ReadOnlySpan<char> text, SessionReport previous, out IReadOnlyList<OperationId> ids)
    {
        ids = [];
        if (text.IsEmpty)
            return true;
        if (text.SequenceEqual(previous.TailText.Span))
        {
            ids = previous.Tail;
            return true;
        }

        var parsed = new OperationId[text.Count(' ') + 1];
        for (var i = TakeKnown(ref text, previous, parsed); i < parsed.Length; i++)
        {
            var space = text.IndexOf(' ');
            var word = space < 0 ? text : text[..space];
            if (!OperationId.TryParse(word, out parsed[i]))
                return false;
            text = space < 0 ? [] : text[(space + 1)..];
        }

        ids = parsed;
        return parsed.Length <= Answer.TailLimit;
    }

    // A write puts one id at the end of the list before it, whose first falls out when it was full: the others need not be parsed again.
    private static int TakeKnown(ref ReadOnlySpan<char> text, SessionReport previous, Span<OperationId> parsed)
    {
        if (previous.Tail is not OperationId[] { Length: > 0 } known)
            return 0;
        var written = previous.TailText.Span;
        for (var dropped = 0; dropped <= 1 && dropped < known.Length; dropped++)
        {
            if (dropped > 0)
                written = written[(written.IndexOf(' ') + 1)..];
            if (known.Length - dropped >= parsed.Length || !text.StartsWith(written) || text[written.Length] != ' ')
                continue;
            text = text[(written.Length + 1)..];
            known.AsSpan(dropped).CopyTo(parsed);
            return known.Length - dropped;
        }

        return 0;
    }
}
