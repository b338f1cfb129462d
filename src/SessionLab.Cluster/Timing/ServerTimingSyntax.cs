using System.Globalization;

namespace SessionLab.Cluster.Timing;

/// <summary>Writes the header <c>Server-Timing</c> (W3C Server Timing), which browsers show in their developer tools; examples are in src/DESIGN.md.</summary>
public static class ServerTimingSyntax
{
    /// <summary>The header's name.</summary>
    public const string Header = "Server-Timing";

    private const string Node = "node";
    private const string Balancer = "balancer";
    private const int LineLimit = 512;

    private static readonly string[] Names = [.. Enum.GetNames<RequestPhase>().Select(name => name.ToLowerInvariant())];

    /// <summary>What a node says: its time in all, each phase it was in, and what went to the session store and came from it.</summary>
    public static string OfNode(RequestMeter meter)
    {
        Span<char> line = stackalloc char[LineLimit];
        var length = 0;
        Add(line, ref length, Node, meter.Phases.TotalUs);
        for (var phase = RequestPhase.Load; phase <= RequestPhase.Other; phase++)
        {
            if (meter.Phases.Us(phase) is { } us)
                Add(line, ref length, Names[(int)phase], us);
        }

        if (meter.Commands > 0)
            length += Written(line[length..].TryWrite(
                CultureInfo.InvariantCulture, $", store;desc=\"{meter.SentBytes} sent {meter.ReceivedBytes} received\"", out var more), more);
        return line[..length].ToString();
    }

    /// <summary>What the balancer adds to it: its own time in all, the node's included, and its phases.</summary>
    /// <param name="phases">Of the balancer, read when the node's answer had come.</param>
    /// <param name="ofNode">What the node said; null when it said nothing.</param>
    public static string OfBalancer(PhaseWatch phases, string? ofNode)
    {
        Span<char> line = stackalloc char[LineLimit];
        var length = 0;
        if (!string.IsNullOrEmpty(ofNode))
            ", ".CopyTo(line[length..(length += 2)]);
        Add(line, ref length, Balancer, phases.TotalUs, first: true);
        for (var phase = RequestPhase.Affinity; phase <= RequestPhase.Choose; phase++)
        {
            if (phases.Us(phase) is { } us)
                Add(line, ref length, Names[(int)phase], us);
        }

        var waited = phases.Us(RequestPhase.Forward) ?? 0;
        Add(line, ref length, Names[(int)RequestPhase.Forward], Math.Max(0, waited - NodeUs(ofNode)));
        return string.Concat(ofNode, line[..length]);
    }

    private static void Add(Span<char> line, ref int length, string name, long us, bool first = false) => length += Written(
        line[length..].TryWrite(
            CultureInfo.InvariantCulture, $"{(first || length == 0 ? "" : ", ")}{name};dur={us / 1000}.{us % 1000:D3}", out var more),
        more);

    // A line that does not fit would be a mistake of the program: there is a fixed number of phases.
    private static int Written(bool fits, int length) => fits ? length : throw new InvalidOperationException("Server-Timing is too long.");

    // What a node of ours says begins with its time in all.
    private static long NodeUs(ReadOnlySpan<char> ofNode)
    {
        const string Begin = Node + ";dur=";
        if (!ofNode.StartsWith(Begin, StringComparison.Ordinal))
            return 0;
        var number = ofNode[Begin.Length..];
        var end = number.IndexOf(',');
        return decimal.TryParse(end < 0 ? number : number[..end], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var ms)
            ? (long)(ms * 1000)
            : 0;
    }
}
