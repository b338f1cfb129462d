using SessionLab.Cluster;
using SessionLab.Core.Records;

namespace SessionLab.Proofs.Copies;

/// <summary>What the nodes of a cluster wrote down, line by line.</summary>
internal sealed class NodeBooks
{
    private readonly List<(int Node, LedgerLine Line)> _lines;

    private NodeBooks(List<(int, LedgerLine)> lines) => _lines = lines;

    /// <summary>All lines of all lives so far, each node's in order.</summary>
    public IReadOnlyList<(int Node, LedgerLine Line)> Lines => _lines;

    /// <summary>Reads every file as far as it has been written; no file is changed by it.</summary>
    public static NodeBooks Read(LocalCluster cluster)
    {
        var lines = new List<(int, LedgerLine)>();
        foreach (var file in cluster.LedgerFiles)
        {
            foreach (var text in file.Lines())
            {
                if (LedgerSyntax.TryParse(text, out var line))
                    lines.Add((file.Node, line));
            }
        }

        return new NodeBooks(lines);
    }

    /// <summary>The lines of a verb.</summary>
    public IEnumerable<(int Node, LedgerLine Line)> Of(LedgerVerb verb) => _lines.Where(one => one.Line.Verb == verb);

    /// <summary>The newest version of each session that a node other than <paramref name="except"/> received.</summary>
    public IReadOnlyDictionary<ulong, long> NewestReceived(int except) => Of(LedgerVerb.Received)
        .Where(one => one.Node != except)
        .GroupBy(one => one.Line.Session)
        .ToDictionary(session => session.Key, session => session.Max(one => one.Line.Version));

    /// <summary>How long each save took that one of <paramref name="nodes"/> ended at or after <paramref name="fromUs"/> on the machine's clock, µs.</summary>
    public IReadOnlyList<long> SavesUs(IReadOnlySet<int> nodes, long fromUs)
    {
        var begun = new Dictionary<(int, OperationId, ulong), long>();
        var took = new List<long>();
        foreach (var (node, line) in _lines.Where(one => nodes.Contains(one.Node)))
        {
            if (line.Verb == LedgerVerb.Saving)
                begun[(node, line.Operation, line.Session)] = line.AtUs;
            else if (line.Verb == LedgerVerb.Saved && line.AtUs >= fromUs && begun.TryGetValue((node, line.Operation, line.Session), out var atUs))
                took.Add(line.AtUs - atUs);
        }

        return took;
    }
}
