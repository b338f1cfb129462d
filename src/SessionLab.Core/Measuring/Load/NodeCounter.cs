using SessionLab.Core.Judging;
using SessionLab.Core.Measuring.Costs;
using SessionLab.Core.Records;

namespace SessionLab.Core.Measuring.Load;

/// <summary>Counts which node answered, and which acknowledged a login.</summary>
internal sealed class NodeCounter
{
    private (long Requests, long Sessions)[] _nodes = [];

    public void Add(Operation operation)
    {
        if (operation.Answer is not { Node: >= 0 and var node })
            return;
        if (node >= _nodes.Length)
            Array.Resize(ref _nodes, node + 1);
        _nodes[node].Requests++;
        if (operation.AcknowledgesLogin())
            _nodes[node].Sessions++;
    }

    /// <summary>Every node of the cluster, idle ones too.</summary>
    public IReadOnlyList<NodeShare> Shares(IReadOnlyList<string> nodes, MemoryUse memory)
    {
        var all = _nodes.Sum(node => node.Requests);
        return
        [
            .. nodes.Select((name, index) => new NodeShare(name, Of(index).Requests, all == 0 ? 0 : (double)Of(index).Requests / all)
            {
                Sessions = Of(index).Sessions,
                MemoryBytes = memory.Peaks.TryGetValue(name, out var peak) ? peak : null,
            }),
        ];
    }

    private (long Requests, long Sessions) Of(int node) => node < _nodes.Length ? _nodes[node] : default;
}
