using System.Text.Json;
using System.Text.Json.Serialization;
using SessionLab.Core.Records;

namespace SessionLab.Core.Copies;

/// <summary>The whole matrix as JSON: each round with its counts, each session with its state and version on every node in every round.</summary>
public static class CopyJson
{
    /// <summary>Version of these members.</summary>
    public const int CurrentSchema = 1;

    /// <summary>One object on one line.</summary>
    /// <param name="chronicle">The run's rounds.</param>
    /// <param name="sessions">The sessions to write.</param>
    public static string Write(CopyChronicle chronicle, IReadOnlyList<SessionLife> sessions)
    {
        var cluster = chronicle.Header.Cluster;
        var nodes = chronicle.Nodes;
        return JsonSerializer.Serialize(
            new CopyDocument(
                CurrentSchema, chronicle.Header.Scenario, chronicle.Header.Mode.Name, chronicle.Header.Mode.Copies,
                [.. nodes.Select(cluster.NameOf)],
                [.. chronicle.Rounds.Select(round => new RoundDocument(
                    round.Number, round.AtUs, round.Sessions, [.. round.Nodes.Select(node => Node(node, cluster.NameOf(node.Node)))]))],
                [.. sessions.Select(life => Session(life, chronicle.Rounds, nodes, cluster))]),
            CopyJsonContext.Default.CopyDocument);
    }

    private static NodeDocument Node(NodeCopies node, string name) => new(
        name, node.Sample?.Incarnation, node.Count(CopyState.Primary), node.Count(CopyState.Copy), node.Count(CopyState.Stale),
        node.Count(CopyState.Missing), node.Sample?.Totals);

    private static SessionDocument Session(
        SessionLife life, IReadOnlyList<CopyRound> rounds, IReadOnlyList<int> nodes, ClusterHeader cluster)
    {
        var lived = rounds.Skip(life.First).Take(life.Last - life.First + 1).ToList();
        return new SessionDocument(life.Name, lived[0].Number, [.. nodes.Select(node =>
        {
            var cells = lived.Select(round => round.Cell(node, life.Session)).ToList();
            return new TrackDocument(
                cluster.NameOf(node), string.Concat(cells.Select(cell => CopyLetters.Of(cell.State))), [.. cells.Select(cell => cell.Version)]);
        })]);
    }
}

/// <summary>What <c>sessionlab copies --format json</c> prints.</summary>
internal sealed record CopyDocument(
    int Schema, string Scenario, string Mode, int? Copies, IReadOnlyList<string> Nodes, IReadOnlyList<RoundDocument> Rounds,
    IReadOnlyList<SessionDocument> Sessions);

/// <summary>One round; the totals of a node that gave no answer are null.</summary>
internal sealed record RoundDocument(int Round, long AtUs, int Sessions, IReadOnlyList<NodeDocument> Nodes);

/// <summary>One node in a round; its incarnation and totals are null when it gave no answer.</summary>
internal sealed record NodeDocument(
    string Node, int? Incarnation, int Primaries, int Copies, int Stale, int Missing, CopyTotals? Totals);

/// <summary>A session from the round it was first seen in to the one it was last seen in.</summary>
internal sealed record SessionDocument(string Session, int FirstRound, IReadOnlyList<TrackDocument> Nodes);

/// <summary>It on one node: a character and a version for each round.</summary>
internal sealed record TrackDocument(string Node, string States, IReadOnlyList<long> Versions);

/// <summary>The serialiser, made at compile time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = false)]
[JsonSerializable(typeof(CopyDocument))]
internal sealed partial class CopyJsonContext : JsonSerializerContext;
