using System.Globalization;

namespace SessionLab.Core.Records;

/// <summary>Reads one line of a node's ledger; unknown fields are ignored.</summary>
public static class LedgerSyntax
{
    /// <summary>Reads a whole line; false for anything else, such as a line cut off when the node was killed.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out LedgerLine line)
    {
        line = default;
        if (!TryVerb(Take(ref text), out var verb) || !OperationId.TryParse(Take(ref text), out var operation))
            return false;
        line = new LedgerLine(verb, operation, -1, 0, -1, -1, verb is LedgerVerb.Saved or LedgerVerb.Ended ? -1 : 0, "");
        while (!text.IsEmpty)
        {
            if (!TryField(Take(ref text), ref line))
                return false;
        }

        // A killed node may cut off its last line: the last field required of the verb must be there.
        return line is { AtUs: >= 0, Version: >= 0, Count: >= 0, StoreOperations: >= 0 }
            && (verb is not (LedgerVerb.Received or LedgerVerb.Missed) || line.Peer.Length > 0);
    }

    private static bool TryField(ReadOnlySpan<char> field, ref LedgerLine line)
    {
        var equals = field.IndexOf('=');
        if (equals <= 0)
            return false;
        var value = field[(equals + 1)..];
        if (field[..equals] is "session")
        {
            var read = ulong.TryParse(value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var session);
            line = line with { Session = session };
            return read && value.Length == 16;
        }

        if (field[..equals] is "from" or "to")
        {
            line = line with { Peer = value.ToString() };
            return true;
        }

        var number = long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed);
        switch (field[..equals])
        {
            case "at": line = line with { AtUs = parsed }; return number;
            case "version": line = line with { Version = parsed }; return number;
            case "count": line = line with { Count = (int)parsed }; return number;
            case "store": line = line with { StoreOperations = (int)parsed }; return number;
            default: return true;
        }
    }

    private static ReadOnlySpan<char> Take(ref ReadOnlySpan<char> text)
    {
        var space = text.IndexOf(' ');
        var word = space < 0 ? text : text[..space];
        text = space < 0 ? [] : text[(space + 1)..];
        return word;
    }

    private static bool TryVerb(ReadOnlySpan<char> word, out LedgerVerb verb)
    {
        verb = word switch
        {
            "saved" => LedgerVerb.Saved,
            "ended" => LedgerVerb.Ended,
            "received" => LedgerVerb.Received,
            "missed" => LedgerVerb.Missed,
            _ => LedgerVerb.Saving,
        };
        return verb != LedgerVerb.Saving || word is "saving";
    }
}
