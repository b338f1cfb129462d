using SessionLab.Core.Measuring.Costs;
using SessionLab.Core.Records;

namespace SessionLab.Core.Measuring.Load;

/// <summary>Counts which node answered.</summary>
internal sealed class NodeCounter
{
    private readonly SortedDictionary<int, long> _requests = [];

    public void Add(Operation operation)
    {
        if (operation.Answer is { Node: >= 0 } answer)
            _requests[answer.Node] = _requests.GetValueOrDefault(answer.Node) + 1;
    }

    /// <summary>Every node of the cluster, idle ones too.</summary>
    public IReadOnlyList<NodeShare> Shares(IReadOnlyList<string> nodes)
    {
        var all = _requests.Values.Sum();
        return [.. nodes.Select((name, index) => new NodeShare(name, Of(index), all == 0 ? 0 : (double)Of(index) / all))];
    }

    private long Of(int node) => _requests.GetValueOrDefault(node);
}
