using System.Collections.Concurrent;
using System.Net.Http.Headers;
using SessionLab.Core.Records;

namespace SessionLab.Clients;

/// <summary>Reads for one client what an answer's headers say of its session.</summary>
/// <param name="names">Shared by all clients: the nodes' names as their answers write them.</param>
public sealed class AnswerReader(NodeNames names)
{
    // Kept, so that an unchanged list of writes is neither parsed nor stored again.
    private SessionReport _previous;

    /// <summary>What the headers say; null when no node's answer stands in them.</summary>
    public Answer? Read(HttpResponseHeaders headers)
    {
        if (names.Read(Value(headers, "X-Node")) is not { } node
            || !AnswerSyntax.TryParseSession(Value(headers, "X-Session"), out var report, _previous))
            return null;
        _previous = report;
        return report.From(node.Index, node.Incarnation);
    }

    /// <summary>Where the headers say that the time went; null when they do not.</summary>
    public static ServerTiming? ReadTiming(HttpResponseHeaders headers) => ServerTimingSyntax.Read(Value(headers, "Server-Timing"));

    /// <summary>What a refusal says of the write it refuses; null when the headers say nothing of one.</summary>
    public static string? ReadOutcome(HttpResponseHeaders headers) => Value(headers, "X-Outcome");

    private static string? Value(HttpResponseHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;
}

/// <summary>Knows a run's nodes by the text of their <c>X-Node</c> header.</summary>
public sealed class NodeNames(IReadOnlyList<string> nodes)
{
    private readonly ConcurrentDictionary<string, (int Index, int Incarnation)?> _known = [];

    /// <summary>The node's index and incarnation; null when the text names no node of this run.</summary>
    public (int Index, int Incarnation)? Read(string? text) => text is null ? null : _known.GetOrAdd(text, Parse);

    private (int, int)? Parse(string text)
    {
        var index = AnswerSyntax.TryParseNode(text, out var name, out var incarnation) ? nodes.ToList().IndexOf(name) : -1;
        return index < 0 ? null : (index, incarnation);
    }
}
