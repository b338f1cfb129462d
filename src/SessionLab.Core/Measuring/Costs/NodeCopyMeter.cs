using SessionLab.Core.Copies;
using SessionLab.Core.Records;

namespace SessionLab.Core.Measuring.Costs;

/// <summary>Copies on one node, through all its lives.</summary>
internal sealed class NodeCopyMeter
{
    private static readonly CopyTotals Nothing = new(0, 0, 0, 0, 0, 0);
    private static readonly Level None = new(0, 0);
    private CopyTotals _ended = Nothing;
    private CopyTotals _running = Nothing;
    private int _incarnation;
    private Level _primaries = None;
    private Level _copies = None;
    private Level _stale = None;
    private Level _missing = None;
    private Level _heldBytes = None;
    private int _silent;

    public void Add(NodeCopies node)
    {
        if (node.Sample is { } sample)
            Add(node, sample);
        else
            _silent++;
    }

    public NodeFigures Figures(string name, long? memoryBytes)
    {
        var all = Sum(_ended, _running);
        return new NodeFigures(
            name, _primaries, _copies, _stale, _missing, _heldBytes, all.Sent, all.SentBytes, all.Received, all.Missed,
            memoryBytes, _running.FilledUs > 0 ? _running.FilledUs / 1000.0 : null, _silent);
    }

    private void Add(NodeCopies node, CopySample sample)
    {
        // A node that was started again counts from zero.
        if (sample.Incarnation != _incarnation)
            _ended = Sum(_ended, _running);
        (_running, _incarnation) = (sample.Totals, sample.Incarnation);
        _primaries = _primaries.Then(node.Count(CopyState.Primary));
        _copies = _copies.Then(node.Count(CopyState.Copy));
        _stale = _stale.Then(node.Count(CopyState.Stale));
        _missing = _missing.Then(node.Count(CopyState.Missing));
        _heldBytes = _heldBytes.Then(sample.Totals.HeldBytes);
    }

    private static CopyTotals Sum(CopyTotals a, CopyTotals b) =>
        new(a.Sent + b.Sent, a.SentBytes + b.SentBytes, a.Received + b.Received, a.Missed + b.Missed, 0, 0);
}
