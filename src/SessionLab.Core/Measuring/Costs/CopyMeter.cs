using SessionLab.Core.Copies;
using SessionLab.Core.Records;

namespace SessionLab.Core.Measuring.Costs;

/// <summary>Copies between nodes, from the observer's samples; saves, from the ledger.</summary>
internal sealed class CopyMeter
{
    private readonly SortedDictionary<int, NodeCopyMeter> _nodes = [];
    private readonly CopyMatrix _matrix;
    private int _rounds;
    private Level _sessions = new(0, 0);
    private Level _stale = new(0, 0);
    private Level _missing = new(0, 0);
    private Level _heldBytes = new(0, 0);
    private long _saves;

    public CopyMeter(RunHeader header) => _matrix = CopyMatrix.Of(header, Add);

    public void See(RunEvent runEvent)
    {
        _matrix.See(runEvent);
        // The end of a session is a save, too: the others must learn of it.
        if (runEvent is LedgerRecord { Verb: LedgerVerb.Saved or LedgerVerb.Ended })
            _saves++;
    }

    /// <summary>The figures after the last event; null when no node was asked.</summary>
    public CopyFigures? Figures(ClusterHeader cluster, IReadOnlyDictionary<string, long> peaks)
    {
        _matrix.Close();
        if (_rounds == 0)
            return null;
        IReadOnlyList<NodeFigures> nodes = [.. _nodes.Select(node => Figures(node.Value, cluster.NameOf(node.Key), peaks))];
        return new CopyFigures(
            _rounds, _sessions, _stale, _missing, _heldBytes, PerSave(nodes.Sum(node => node.Sent)),
            PerSave(nodes.Sum(node => node.SentBytes)), nodes);
    }

    private static NodeFigures Figures(NodeCopyMeter node, string name, IReadOnlyDictionary<string, long> peaks) =>
        node.Figures(name, peaks.TryGetValue(name, out var bytes) ? bytes : null);

    private double? PerSave(long amount) => _saves == 0 ? null : (double)amount / _saves;

    private void Add(CopyRound round)
    {
        foreach (var node in round.Nodes)
        {
            if (!_nodes.TryGetValue(node.Node, out var meter))
                _nodes.Add(node.Node, meter = new NodeCopyMeter());
            meter.Add(node);
        }

        _rounds++;
        _sessions = _sessions.Then(round.Sessions);
        _stale = _stale.Then(round.Count(CopyState.Stale));
        _missing = _missing.Then(round.Count(CopyState.Missing));
        _heldBytes = _heldBytes.Then(round.Nodes.Sum(node => node.Sample?.Totals.HeldBytes ?? 0));
    }
}
