using SessionLab.Core.Records;

namespace SessionLab.Core.Copies;

/// <summary>
/// Folds the observer's samples into sessions × nodes, round by round; memory is bounded by the sessions that live at one time.
/// </summary>
/// <remarks>
/// The nodes of a round are not asked at one instant, so a newer version in the same round proves nothing: a copy is held against
/// what was seen in the rounds before. A session may end between two answers, so a missing copy counts only if somebody holds the
/// session in the round after, too. Therefore a round is handed out when the next is complete, and the last one at the end of the run.
/// </remarks>
/// <param name="everyNode">Whether every node should hold every session; if not, none is ever missing.</param>
/// <param name="closed">Takes each round, in order.</param>
public sealed class CopyMatrix(bool everyNode, Action<CopyRound> closed) : IRunListener
{
    private readonly SortedDictionary<int, NodeMemory> _nodes = [];
    private AskedRound? _complete;
    private AskedRound? _open;

    /// <summary>The matrix of a run, as its mode promises copies.</summary>
    public static CopyMatrix Of(RunHeader header, Action<CopyRound> closed) =>
        new(header.Mode.Copies is not { } copies || copies >= header.Cluster.Nodes.Count - 1, closed);

    /// <inheritdoc/>
    public void See(RunEvent runEvent)
    {
        switch (runEvent)
        {
            case CopySample sample: Round(sample.Round).Add(sample.Node, sample.AtUs, sample); break;
            case CopySilence silence: Round(silence.Round).Add(silence.Node, silence.AtUs, null); break;
        }
    }

    /// <summary>Hands out what was kept back, after the last event.</summary>
    public void Close()
    {
        if (_complete is not null && _open is not null)
            HandOut(_complete, _open);
        if (_open is not null)
            HandOut(_open, _open);
        (_complete, _open) = (null, null);
    }

    private AskedRound Round(int number)
    {
        if (_open?.Number == number)
            return _open;
        if (_complete is not null && _open is not null)
            HandOut(_complete, _open);
        (_complete, _open) = (_open, new AskedRound(number));
        return _open;
    }

    private void HandOut(AskedRound round, AskedRound after)
    {
        var newest = Newest();
        var alive = after.Sessions();
        closed(new CopyRound(round.Number, round.AtUs,
            [.. round.Samples.Select(asked => new NodeCopies(asked.Key, asked.Value, Cells(asked.Key, asked.Value, newest, alive)))]));
        foreach (var sample in round.Samples.Values.OfType<CopySample>())
            Memory(sample.Node).Remember(sample);
        var seen = Newest();
        foreach (var node in _nodes.Values)
            node.Forget(session => !seen.ContainsKey(session));
    }

    private Dictionary<ulong, CopyCell> Cells(
        int node, CopySample? sample, Dictionary<ulong, long> newest, HashSet<ulong> alive)
    {
        if (sample is null)
            return [];
        var cells = sample.Copies.ToDictionary(copy => copy.Session, copy => new CopyCell(State(copy, newest), copy.Version));
        if (everyNode)
            foreach (var (session, version) in newest)
                if (!cells.ContainsKey(session) && alive.Contains(session) && version > Memory(node).Known(session, sample.Incarnation))
                    cells.Add(session, new CopyCell(CopyState.Missing, 0));
        return cells;
    }

    private static CopyState State(HeldCopy copy, Dictionary<ulong, long> newest) =>
        newest.TryGetValue(copy.Session, out var version) && copy.Version < version ? CopyState.Stale
        : copy.Primary ? CopyState.Primary
        : CopyState.Copy;

    // A node that gives no answer any more still proves what it held: an older copy elsewhere does not become newer by its death.
    private Dictionary<ulong, long> Newest()
    {
        var newest = new Dictionary<ulong, long>();
        foreach (var copy in _nodes.Values.SelectMany(node => node.Last))
            newest[copy.Session] = Math.Max(copy.Version, newest.GetValueOrDefault(copy.Session));
        return newest;
    }

    private NodeMemory Memory(int node)
    {
        if (!_nodes.TryGetValue(node, out var memory))
            _nodes.Add(node, memory = new NodeMemory());
        return memory;
    }
}
