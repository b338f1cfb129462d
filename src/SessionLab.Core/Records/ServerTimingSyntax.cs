using System.Globalization;

namespace SessionLab.Core.Records;

/// <summary>Reads the header <c>Server-Timing</c> (W3C Server Timing); metrics and parameters that are not ours are ignored.</summary>
public static class ServerTimingSyntax
{
    private const int MostMs = int.MaxValue / 1000 - 1;

    /// <summary>Reads <c>node;dur=0.614, load;dur=0.031, …</c>; null when nothing in it is known.</summary>
    public static ServerTiming? Read(ReadOnlySpan<char> text)
    {
        ServerTiming? timing = null;
        while (TryTakeMetric(ref text, out var metric))
        {
            if (ItemSyntax.TryTakeToken(ref metric, out var name))
                Add(name, metric, ref timing);
        }

        return timing;
    }

    private static void Add(ReadOnlySpan<char> name, ReadOnlySpan<char> parameters, ref ServerTiming? timing)
    {
        while (ItemSyntax.TryTakeParameter(ref parameters, out var key, out var value))
        {
            if (key is "dur" && Entry(name) is { } entry && TryMicroseconds(value, out var us))
                (timing ??= new ServerTiming()).Set(entry, us);
            else if (key is "desc" && name is "store" && ItemSyntax.TryUnquote(value, out var said))
                AddBytes(said, ref timing);
        }
    }

    // 512 sent 40 received
    private static void AddBytes(ReadOnlySpan<char> said, ref ServerTiming? timing)
    {
        Span<Range> words = stackalloc Range[5];
        if (said.Split(words, ' ') != 4 || said[words[1]] is not "sent" || said[words[3]] is not "received"
            || !TryNumber(said[words[0]], out var sent) || !TryNumber(said[words[2]], out var received))
            return;
        timing ??= new ServerTiming();
        timing.Set(TimingEntry.StoreSentBytes, sent);
        timing.Set(TimingEntry.StoreReceivedBytes, received);
    }

    // The next part up to a comma outside quotes.
    private static bool TryTakeMetric(ref ReadOnlySpan<char> rest, out ReadOnlySpan<char> metric)
    {
        var end = 0;
        for (var quoted = false; end < rest.Length && (quoted || rest[end] != ','); end++)
        {
            if (rest[end] == '"')
                quoted = !quoted;
        }

        metric = rest[..end];
        rest = end < rest.Length ? rest[(end + 1)..] : [];
        return end > 0;
    }

    private static TimingEntry? Entry(ReadOnlySpan<char> name) => name switch
    {
        "node" => TimingEntry.Node,
        "balancer" => TimingEntry.Balancer,
        "affinity" => TimingEntry.Affinity,
        "choose" => TimingEntry.Choose,
        "forward" => TimingEntry.Forward,
        "load" => TimingEntry.Load,
        "app" => TimingEntry.App,
        "db" => TimingEntry.Db,
        "hash" => TimingEntry.Hash,
        "work" => TimingEntry.Work,
        "lock" => TimingEntry.Lock,
        "save" => TimingEntry.Save,
        "copy" => TimingEntry.Copy,
        "other" => TimingEntry.Other,
        _ => null,
    };

    // Milliseconds with a fraction; what lies below a microsecond is cut off.
    private static bool TryMicroseconds(ReadOnlySpan<char> text, out int us)
    {
        us = 0;
        var point = text.IndexOf('.');
        var fraction = point < 0 ? [] : text[(point + 1)..];
        if (!TryNumber(point < 0 ? text : text[..point], out var ms) || ms > MostMs || fraction.ContainsAnyExceptInRange('0', '9'))
            return false;
        us = ms;
        for (var digit = 0; digit < 3; digit++)
            us = (us * 10) + (digit < fraction.Length ? fraction[digit] - '0' : 0);
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
