using SessionLab.Core.Measuring.Costs;
using SessionLab.Core.Records;

namespace SessionLab.Core.Measuring.Load;

/// <summary>Counts which node answered, and which acknowledged a login.</summary>
internal sealed class NodeCounter
{
    private readonly Dictionary<int, (long Requests, long Sessions)> _nodes = [];

    public void Add(Operation operation)
    {
        if (operation.Answer is not { Node: >= 0 and var node })
            return;
        var (requests, sessions) = _nodes.GetValueOrDefault(node);
        var begun = operation is { Kind: OperationKind.Login, Outcome: Outcome.Ok, Answer.User: >= 0 } ? 1 : 0;
        _nodes[node] = (requests + 1, sessions + begun);
    }

    /// <summary>Every node of the cluster, idle ones too.</summary>
    public IReadOnlyList<NodeShare> Shares(IReadOnlyList<string> nodes, MemoryUse memory)
    {
        var all = _nodes.Values.Sum(node => node.Requests);
        return
        [
            .. nodes.Select((name, index) =>
            {
                var (requests, sessions) = _nodes.GetValueOrDefault(index);
                return new NodeShare(name, requests, all == 0 ? 0 : (double)requests / all)
                {
                    Sessions = sessions,
                    MemoryBytes = memory.Peaks.TryGetValue(name, out var peak) ? peak : null,
                };
            }),
        ];
    }
}
